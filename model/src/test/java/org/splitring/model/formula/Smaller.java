package org.splitring.model.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes a formula small that breaks a law: other formulas of its type, as long as one breaks it.
 */
public final class Smaller {

  private static final long COUNTED_DOWN = 64;

  private Smaller() {}

  /**
   * The end of the way down.
   *
   * @param broken the first of several formulas that breaks the law, if one does; asked of many at
   *     once, since asking can be dear
   */
  public static Formula smallest(
      Formula formula, Function<List<Formula>, Optional<Formula>> broken) {
    Formula smallest = formula;
    Optional<Formula> next = broken.apply(whole(smallest));
    while (next.isPresent()) {
      smallest = next.get();
      next = broken.apply(whole(smallest));
    }
    return smallest;
  }

  /** As a whole, it may become of another type. */
  private static List<Formula> whole(Formula formula) {
    return Stream.concat(parts(formula).stream(), than(formula).stream()).toList();
  }

  /** The next smaller formulas of the same type, the smallest first. */
  static List<Formula> than(Formula formula) {
    List<Formula> smaller = new ArrayList<>();
    if (formula instanceof Literal literal) {
      numbers(literal.value()).forEach(value -> smaller.add(Literal.of(value, literal.type())));
      return smaller;
    }
    smaller.add(Literal.of(0, formula.type()));
    smaller.add(Literal.of(1, formula.type()));
    for (Formula part : parts(formula)) {
      if (!(formula instanceof Cast)) {
        smaller.add(Expressions.cast(formula.type(), part));
      }
      if (part instanceof Cast inner) {
        smaller.add(Expressions.cast(formula.type(), inner.operand()));
      }
    }
    for (Formula part : parts(formula)) {
      for (Formula other : than(part)) {
        smaller.add(Expressions.withOperands(formula, each -> each == part ? other : each));
      }
    }
    return smaller;
  }

  private static List<Formula> parts(Formula formula) {
    List<Formula> parts = new ArrayList<>();
    Expressions.withOperands(
        formula,
        part -> {
          parts.add(part);
          return part;
        });
    return parts;
  }

  /** Numbers nearer to 0. */
  private static List<Long> numbers(long value) {
    if (value == 0) {
      return List.of();
    }
    return value > 1 && value <= COUNTED_DOWN
        ? List.of(0L, value / 2, value - 1)
        : List.of(0L, value / 2);
  }
}
