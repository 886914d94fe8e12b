package org.splitring.reader.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.model.claim.Scope;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.reader.ring.names.InputNames;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.rust.constants.ConstantFunctions;
import org.splitring.reader.rust.constants.ConstantFunctions.ConstantFunction;
import org.splitring.reader.rust.names.Item;

/**
 * Constants that are places or sizes of a ring.
 *
 * <p>One is read as a function of the constant that is Queue Size, and of the one that is where the
 * table stands; it is compared only where Queue Size is what the source has.
 */
public final class RustConstantClaims {

  /**
   * A constant to be read as a function.
   *
   * @param hints what the user says, and the Queue Size that it is for
   * @param bases where the table stands
   */
  public record Constant(ConstantFunction function, UserHints hints, List<Long> bases) {

    /** Whether the table stands where a multiple of the Queue Align is that it is for. */
    public boolean isAligned(Scope scope) {
      long align = scope.align().map(QueueAlign::bytes).orElse(16L);
      return bases.stream().allMatch(each -> each % align == 0);
    }
  }

  private final ConstantFunctions functions;
  private final UserHints hints;

  /** Those of some constants. */
  public RustConstantClaims(ConstantFunctions functions, UserHints hints) {
    this.functions = functions;
    this.hints = hints;
  }

  /** Whether a constant of that name is an input of others. */
  public static boolean isInput(String name) {
    return InputNames.of(name).filter(each -> each == Input.N || each == Input.BASE).isPresent();
  }

  /** The constant of that name. */
  public Optional<Constant> named(String name) {
    return Optional.ofNullable(functions.constants().get(name)).flatMap(this::of);
  }

  /** Those that are called like a part or a size of a ring. */
  public List<Constant> all() {
    List<Constant> all = new ArrayList<>();
    for (Item each : functions.constants().values()) {
      Optional<Quantity> quantity = QuantityNames.function(each.name()).flatMap(Meaning::quantity);
      if (quantity.filter(one -> one != Quantity.TOTAL).isPresent()) {
        of(each).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<Constant> of(Item constant) {
    Optional<ConstantFunction> function = functions.of(constant);
    Optional<QueueSize> size =
        function.stream()
            .flatMap(each -> each.inputs().stream())
            .filter(each -> InputNames.of(each.name()).equals(Optional.of(Input.N)))
            .map(functions::value)
            .flatMap(each -> legal(each).stream())
            .findFirst();
    return size.isEmpty()
        ? Optional.empty()
        : function.map(
            each ->
                new Constant(
                    each,
                    new UserHints(
                        hints.inputs(),
                        hints.constants(),
                        hints.outputs(),
                        hints.fixed().and(new Scope(size, Optional.empty()))),
                    each.inputs().stream()
                        .filter(one -> InputNames.of(one.name()).equals(Optional.of(Input.BASE)))
                        .map(one -> functions.value(one).orElse(1))
                        .toList()));
  }

  private static Optional<QueueSize> legal(OptionalLong value) {
    return value.isPresent() && QueueSize.isLegal(value.getAsLong())
        ? Optional.of(new QueueSize((int) value.getAsLong()))
        : Optional.empty();
  }
}
