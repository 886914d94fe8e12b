package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Extent;

/**
 * A sum seen as bytes that grow with Queue Size: {@code extent + moves * base + others}.
 *
 * <p>Types are passed over: this is for words and for what to try first, not for a verdict.
 *
 * @param extent the constant bytes and those for each entry
 * @param moves how often the base is contained
 * @param others the terms that are neither, such as what was rounded
 */
record Linear(Extent extent, long moves, List<Formula> others) {

  Linear {
    others = List.copyOf(others);
  }

  static Linear of(Formula formula) {
    if (formula instanceof Literal literal) {
      return new Linear(new Extent(literal.value(), 0), 0, List.of());
    }
    if (formula instanceof Symbol symbol && symbol.name().equals(Input.N.symbol())) {
      return new Linear(new Extent(0, 1), 0, List.of());
    }
    if (formula instanceof Symbol symbol && symbol.name().equals(Input.BASE.symbol())) {
      return new Linear(Extent.NONE, 1, List.of());
    }
    if (formula instanceof Cast cast) {
      return of(cast.operand());
    }
    return formula instanceof Binary binary
        ? of(binary).orElseGet(() -> other(formula))
        : other(formula);
  }

  /** The same of what is rounded: without {@code a - 1}, which is there to round up. */
  static Linear rounded(Formula formula) {
    Linear all = of(formula);
    boolean raised = all.others.size() == 1 && MinusOne.isAlign(all.others.get(0));
    return raised ? new Linear(all.more(1).extent, all.moves, List.of()) : all;
  }

  private static Linear other(Formula formula) {
    return new Linear(Extent.NONE, 0, List.of(formula));
  }

  private static Optional<Linear> of(Binary binary) {
    Linear left = of(binary.left());
    Linear right = of(binary.right());
    return switch (binary.operator()) {
      case ADD -> Optional.of(left.plus(right, 1));
      case SUBTRACT ->
          right.others.isEmpty() ? Optional.of(left.plus(right, -1)) : Optional.empty();
      case MULTIPLY ->
          right.isConstant()
              ? left.times(right.extent.fixed())
              : left.isConstant() ? right.times(left.extent.fixed()) : Optional.empty();
      case SHIFT_LEFT ->
          right.isConstant() && right.extent.fixed() < Integer.SIZE && right.extent.fixed() >= 0
              ? left.times(1L << right.extent.fixed())
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Whether it is a number. */
  boolean isConstant() {
    return extent.perEntry() == 0 && moves == 0 && others.isEmpty();
  }

  Linear more(long bytes) {
    return new Linear(extent.plus(new Extent(bytes, 0)), moves, others);
  }

  private Linear plus(Linear more, int sign) {
    List<Formula> all = new ArrayList<>(others);
    all.addAll(more.others);
    Extent signed = new Extent(sign * more.extent.fixed(), sign * more.extent.perEntry());
    return new Linear(extent.plus(signed), moves + sign * more.moves, all);
  }

  private Optional<Linear> times(long factor) {
    return others.isEmpty()
        ? Optional.of(
            new Linear(
                new Extent(extent.fixed() * factor, extent.perEntry() * factor),
                moves * factor,
                others))
        : Optional.empty();
  }
}
