package org.splitring.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Struct;
import org.splitring.model.verdict.Domain;
import org.splitring.reader.exec.ExecutionOptions;
import org.splitring.reader.exec.Limits;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.joint.ClaimsBySize;
import org.splitring.reader.joint.MadeUpOffsets;
import org.splitring.reader.ring.ClaimPlaces;
import org.splitring.reader.ring.FunctionReader;
import org.splitring.reader.ring.FunctionReading;
import org.splitring.reader.ring.RingClaim;
import org.splitring.reader.ring.RingRules;
import org.splitring.reader.ring.StructureReader;
import org.splitring.reader.ring.names.InputNames;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.rust.program.RustProgram;
import org.splitring.reader.rust.types.Shape;

/**
 * Reads code with a constant parameter once for each Queue Size that the parameter may be.
 *
 * <p>{@code fn layout<const SIZE: usize>()} is one function for each {@code SIZE}, and so is the
 * layout of {@code struct Avail<const SIZE: usize>}: each is read as the compiler makes it. The
 * parameter is Queue Size by its name, or because it counts the descriptors in front of the
 * available ring.
 */
final class RustSizeReader {

  private final RustProgram program;
  private final UserHints hints;
  private final ExecutionOptions options;

  RustSizeReader(RustProgram program, ReadRequest request, UserHints hints) {
    this.program = program;
    this.hints = hints;
    this.options = new ExecutionOptions(Domain.DEFAULT, Limits.DEFAULT, request.denied());
  }

  /** What a function says. */
  Optional<FunctionReading> function(FunctionId id) {
    Optional<FunctionReading> open = read(id, hints);
    List<String> parameters = program.ofFile().constantParameters(id);
    boolean isOpen =
        open.isPresent()
            && open.get().claim().statements().stream()
                .anyMatch(Statement.Unread.class::isInstance);
    if (parameters.isEmpty() || !isOpen || hints.fixed().size().isPresent()) {
      return open;
    }
    return parameter(parameters)
        .flatMap(
            name ->
                claim(
                        name,
                        open.get().function().origin(),
                        size ->
                            read(
                                    program.ofFile().with(id, name, size.entries()),
                                    with(name, size, returned(id)))
                                .map(FunctionReading::claim))
                    .map(claim -> saying(open.get(), claim)))
        .or(() -> open);
  }

  /** What a structure with one parameter says; empty if it has none, or it is no Queue Size. */
  Optional<RingClaim> structure(String name, Origin at) {
    if (hints.fixed().size().isPresent()) {
      return Optional.empty();
    }
    return program
        .onlyConstant(name)
        .flatMap(
            parameter ->
                claim(
                    parameter,
                    at,
                    size ->
                        program
                            .structure(name, size.entries())
                            .filter(Shape::isFixed)
                            .map(
                                shape ->
                                    StructureReader.read(
                                        program,
                                        shape.layout(),
                                        with(parameter, size, Map.of()).fixed(),
                                        List.of()))));
  }

  private Optional<FunctionReading> read(FunctionId id, UserHints said) {
    return new FunctionReader(program, said, options)
        .read(id)
        .map(each -> saying(each, MadeUpOffsets.checked(each.claim())));
  }

  private static FunctionReading saying(FunctionReading reading, RingClaim claim) {
    return new FunctionReading(
        reading.function(),
        claim,
        reading.summary(),
        reading.called(),
        reading.undeclared(),
        reading.unnamed(),
        reading.lacking());
  }

  /** What is said for one size: the parameter is Queue Size, and what is called a size is one. */
  private UserHints with(String parameter, QueueSize size, Map<String, Quantity> outputs) {
    Map<String, Input> inputs = new HashMap<>(hints.inputs());
    inputs.put(parameter, Input.N);
    Map<String, Quantity> all = new HashMap<>(outputs);
    all.putAll(hints.outputs());
    Scope fixed = hints.fixed().and(new Scope(Optional.of(size), Optional.empty()));
    return new UserHints(inputs, hints.constants(), all, fixed);
  }

  /**
   * A number of which it is known for which size it is may be what the name of the function says.
   */
  private Map<String, Quantity> returned(FunctionId id) {
    boolean isNumber =
        program.function(id).filter(each -> each.result() instanceof Type.IntegerType).isPresent();
    return QuantityNames.function(id.name())
        .filter(each -> isNumber)
        .flatMap(Meaning::quantity)
        .map(each -> Map.of(id.name(), each))
        .orElse(Map.of());
  }

  /**
   * The parameter that may be Queue Size: what the user says, what is called so, or the only one.
   */
  private Optional<String> parameter(List<String> all) {
    List<String> said = all.stream().filter(this::isSaid).toList();
    List<String> named = all.stream().filter(RustSizeReader::isNamed).toList();
    List<String> first = !said.isEmpty() ? said : !named.isEmpty() ? named : all;
    return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
  }

  private boolean isSaid(String parameter) {
    return hints.inputs().get(parameter) == Input.N;
  }

  private static boolean isNamed(String parameter) {
    return InputNames.of(parameter).equals(Optional.of(Input.N));
  }

  private Optional<RingClaim> claim(
      String parameter, Origin at, Function<QueueSize, Optional<RingClaim>> read) {
    boolean isSaid = isSaid(parameter);
    boolean isNamed = isNamed(parameter) && !options.denied().contains(RingRules.NAMED_INPUT);
    if (!isSaid && !isNamed && options.denied().contains(RingRules.COUNTED_SIZE)) {
      return Optional.empty();
    }
    List<RingClaim> claims = new ArrayList<>();
    for (QueueSize size : QueueSize.all()) {
      Optional<RingClaim> claim = read.apply(size);
      boolean isSize = isSaid || isNamed || claim.filter(each -> counts(each, size)).isPresent();
      if (claim.isEmpty() || !isSize) {
        return Optional.empty();
      }
      claims.add(claim.get());
    }
    return Optional.of(
        new ClaimsBySize(parameter, claims, isSaid ? List.of() : List.of(ground(parameter, at)))
            .joined());
  }

  private static Assumption ground(String parameter, Origin at) {
    return isNamed(parameter)
        ? new Assumption(RingRules.NAMED_INPUT, ClaimPlaces.of(at), parameter + " is n by its name")
        : new Assumption(
            RingRules.COUNTED_SIZE,
            ClaimPlaces.of(at),
            parameter + " counts the descriptors, so it is n");
  }

  /** Whether so many descriptors stand in front of the available ring. */
  private static boolean counts(RingClaim claim, QueueSize size) {
    return claim.statements().stream()
        .filter(Stated.class::isInstance)
        .map(Stated.class::cast)
        .filter(each -> each.quantity() == Quantity.AVAIL)
        .anyMatch(
            each -> {
              Column place =
                  CompiledFormula.of(each.formula())
                      .run(Points.of(List.of(new Point(size.entries(), 1, 0, 0))));
              return place.isDefined(0)
                  && place.value(0) == Struct.VIRTQ_DESC.size().fixed() * size.entries();
            });
  }
}
