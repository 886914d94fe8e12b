package org.splitring.reader.ring.executed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.exec.ObservedCall;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.Value;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.stored.Leaf;
import org.splitring.reader.ring.stored.ValueFormulas;
import org.splitring.reader.ring.values.Conditions;
import org.splitring.reader.ring.values.FormulaQuestions;
import org.splitring.reader.ring.values.UnitCount;

/**
 * How many bytes were asked for from what gives memory and has no text here.
 *
 * <p>What gives memory gives a pointer, or is handed where to keep one. Of its arguments the size
 * is the only one that is computed from Queue Size; a quotient counts pages and no bytes.
 */
public final class AllocatedBytes {

  /** A call, with the one argument that is computed from Queue Size. */
  private record Request(ObservedCall call, Formula bytes) {}

  private final ExecutedFunction executed;
  private final UnaryOperator<Formula> known;
  private final List<Request> requests = new ArrayList<>();

  /** Whatever calls that give memory were handed and that was computed. */
  private final List<Formula> handed = new ArrayList<>();

  /**
   * Looks at the calls.
   *
   * @param known puts in the inputs, as far as they are known
   */
  public AllocatedBytes(ExecutedFunction executed, UnaryOperator<Formula> known) {
    this.executed = executed;
    this.known = known;
    for (ObservedCall call : executed.calls()) {
      if (call.callee() instanceof Callee.Missing) {
        List<Formula> computed = new ArrayList<>();
        boolean gives = givesPointer(call);
        for (Value argument : call.arguments()) {
          ValueFormulas.of(argument, executed.address())
              .filter(each -> !(FormulaQuestions.bare(each) instanceof Symbol))
              .filter(each -> !gives || handed.add(each))
              .filter(each -> isOfSize(known.apply(each)))
              .ifPresent(computed::add);
        }
        if (computed.size() == 1 && !UnitCount.isOne(known.apply(computed.get(0)))) {
          requests.add(new Request(call, computed.get(0)));
        }
      }
    }
  }

  private static boolean isOfSize(Formula formula) {
    return FormulaQuestions.isOverInputs(formula)
        && Expressions.mentions(formula, Input.N)
        && !Expressions.mentions(formula, Input.BASE);
  }

  /** The bytes of the memory that the table begins, if the used ring is laid out in it too. */
  public Optional<FoundQuantity> ofRing(TablePlace table, List<FoundQuantity> used) {
    Optional<Symbol> start = table.symbol();
    boolean together =
        start.isPresent()
            && !used.isEmpty()
            && used.stream()
                .allMatch(each -> Expressions.symbols(each.formula()).contains(start.get()));
    return together
        ? requests.stream()
            .filter(each -> gives(each.call(), start.get()))
            .map(each -> found(Meaning.TOTAL, each))
            .findFirst()
        : Optional.empty();
  }

  private boolean gives(ObservedCall call, Symbol symbol) {
    return givesPointer(call) && result(call).filter(symbol::equals).isPresent();
  }

  private static boolean givesPointer(ObservedCall call) {
    return call.result().filter(Value.Address.class::isInstance).isPresent();
  }

  private Optional<Symbol> result(ObservedCall call) {
    return call.result()
        .flatMap(each -> ValueFormulas.of(each, executed.address()))
        .flatMap(FormulaQuestions::symbol);
  }

  /** A size as it is after the rounding of whoever asks for that much memory. */
  public FoundQuantity asAskedFor(FoundQuantity size) {
    List<Formula> asked =
        handed.stream()
            .filter(each -> !each.equals(size.formula()) && !UnitCount.isOne(known.apply(each)))
            .filter(each -> FormulaQuestions.contains(each, FormulaQuestions.bare(size.formula())))
            .map(each -> keepsBits(each, size.formula()) ? size.formula() : each)
            .distinct()
            .toList();
    return asked.size() == 1 ? size.with(asked.get(0)) : size;
  }

  /** Whether only conversions to types that are no narrower stand in between. */
  private static boolean keepsBits(Formula asked, Formula size) {
    Formula at = asked;
    while (at instanceof Cast cast && cast.type().width() >= cast.operand().type().width()) {
      at = cast.operand();
    }
    return at.equals(size);
  }

  /** The sizes of areas that are asked for one by one; what is rounded is none. */
  public List<FoundQuantity> ofAreas(Map<Meaning, List<FoundQuantity>> parts) {
    Map<Meaning, Meaning> areas = new EnumMap<>(Meaning.class);
    areas.put(Meaning.AVAIL, Meaning.AVAIL_SIZE);
    areas.put(Meaning.USED, Meaning.USED_SIZE);
    List<FoundQuantity> sizes = new ArrayList<>();
    areas.forEach(
        (part, size) -> {
          for (Request each : requests) {
            boolean isPart =
                parts.getOrDefault(part, List.of()).stream()
                        .flatMap(found -> FormulaQuestions.symbol(found.formula()).stream())
                        .anyMatch(symbol -> gives(each.call(), symbol))
                    || isHandedPlace(each.call(), part);
            if (isPart && !FormulaQuestions.isRounded(each.bytes())) {
              sizes.add(found(size, each));
            }
          }
        });
    return sizes;
  }

  /** Whether a call is handed where the place of that part is kept. */
  private boolean isHandedPlace(ObservedCall call, Meaning part) {
    return call.arguments().stream()
        .flatMap(each -> handed(each).stream())
        .anyMatch(leaf -> QuantityNames.at(leaf.path(), leaf.type()).equals(Optional.of(part)));
  }

  private List<Leaf> handed(Value argument) {
    if (!(argument instanceof Value.Address address)
        || address.object().kind() == MemoryObject.Kind.RING
        || !(Conditions.folded(address.offset())
            instanceof org.splitring.model.formula.Literal offset)) {
      return List.of();
    }
    return Leaf.in(
        executed.program(),
        address.object().path(),
        address.object().type(),
        offset.value(),
        offset.value() + 1);
  }

  private static FoundQuantity found(Meaning meaning, Request request) {
    return new FoundQuantity(
        meaning,
        request.call().name() + "()",
        request.bytes(),
        Optional.of(request.call().path()).filter(path -> !Conditions.isTrue(path)),
        request.call().origin());
  }
}
