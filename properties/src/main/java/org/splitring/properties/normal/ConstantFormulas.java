package org.splitring.properties.normal;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/** Formulas, mostly comparisons, that have one value whatever their inputs are. */
final class ConstantFormulas {

  private final NormalForm forms;
  private final Totality totality;
  private final Map<Formula, Optional<Long>> done = new IdentityHashMap<>();

  ConstantFormulas(NormalForm forms) {
    this.forms = forms;
    totality = new Totality(forms);
  }

  /** The one value that a formula has, if it is known to have one. */
  Optional<Long> of(Formula formula) {
    Optional<Long> known = done.get(formula);
    if (known == null) {
      known =
          forms
              .of(formula)
              .flatMap(LinearSum::alone)
              .map(formula.type()::wrap)
              .or(() -> constant(formula));
      done.put(formula, known);
    }
    return known;
  }

  private Optional<Long> constant(Formula formula) {
    if (formula instanceof Cast cast) {
      return of(cast.operand()).map(cast.type()::wrap);
    }
    if (formula instanceof Conditional conditional) {
      return chosen(conditional);
    }
    if (!(formula instanceof Binary binary)) {
      return Optional.empty();
    }
    return switch (binary.operator()) {
      case LOGICAL_OR -> truth(binary.left(), binary.right(), true);
      case LOGICAL_AND -> truth(binary.left(), binary.right(), false);
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> compared(binary);
      default -> Optional.empty();
    };
  }

  private Optional<Long> chosen(Conditional conditional) {
    Optional<Long> condition = of(conditional.condition());
    if (condition.isPresent()) {
      return of(condition.get() != 0 ? conditional.whenTrue() : conditional.whenFalse());
    }
    Optional<Long> one = of(conditional.whenTrue());
    return totality.holds(conditional.condition()) && one.equals(of(conditional.whenFalse()))
        ? one
        : Optional.empty();
  }

  /** {@code ||}, which {@code decides} by a true side, or {@code &&}, which does by a false one. */
  private Optional<Long> truth(Formula left, Formula right, boolean decides) {
    Optional<Boolean> one = of(left).map(value -> value != 0);
    if (one.equals(Optional.of(decides))) {
      return Optional.of(decides ? 1L : 0L);
    }
    Optional<Boolean> other = of(right).map(value -> value != 0);
    if (one.isPresent()) {
      return other.map(value -> value ? 1L : 0L);
    }
    return totality.holds(left) && other.equals(Optional.of(decides))
        ? Optional.of(decides ? 1L : 0L)
        : Optional.empty();
  }

  private Optional<Long> compared(Binary binary) {
    Optional<LinearSum> left = forms.of(binary.left());
    Optional<LinearSum> right = forms.of(binary.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    boolean equal = left.equals(right);
    Optional<Boolean> holds =
        switch (binary.operator()) {
          case EQUAL -> equal ? Optional.of(true) : apart(binary).map(less -> false);
          case NOT_EQUAL -> equal ? Optional.of(false) : apart(binary).map(less -> true);
          case LESS -> equal ? Optional.of(false) : less(binary.left(), binary.right());
          case GREATER -> equal ? Optional.of(false) : less(binary.right(), binary.left());
          case LESS_EQUAL ->
              equal ? Optional.of(true) : less(binary.right(), binary.left()).map(is -> !is);
          default -> equal ? Optional.of(true) : less(binary.left(), binary.right()).map(is -> !is);
        };
    return holds.map(is -> is ? 1L : 0L);
  }

  /** Whether one is always the smaller, if they are never equal. */
  private Optional<Boolean> apart(Binary binary) {
    return less(binary.left(), binary.right())
        .filter(is -> is || less(binary.right(), binary.left()).equals(Optional.of(true)));
  }

  /** Whether one is less than the other: always, or never. */
  private Optional<Boolean> less(Formula one, Formula other) {
    CType type = one.type();
    Optional<LinearSum> left = forms.exact(one);
    Optional<LinearSum> right = forms.exact(other);
    if (left.isPresent() && right.isPresent()) {
      Optional<Interval> distance = distance(left.get(), right.get());
      return distance.isPresent() && distance.get().high() < 0
          ? Optional.of(true)
          : distance.filter(range -> range.low() >= 0).map(range -> false);
    }
    if (type.signed()) {
      return Optional.empty();
    }
    // Numbers from 2^63 on are no range.
    boolean belowAll = other instanceof Literal literal && literal.value() < 0;
    boolean aboveAll = one instanceof Literal literal && literal.value() < 0;
    return belowAll && left.isPresent()
        ? Optional.of(true)
        : (aboveAll && right.isPresent()) || Literal.isZero(other)
            ? Optional.of(false)
            : Optional.empty();
  }

  /** The first less the second; none where a factor could wrap. */
  private static Optional<Interval> distance(LinearSum one, LinearSum other) {
    if (one.isSmall() && other.isSmall()) {
      return one.minus(other).range();
    }
    return other
        .range()
        .flatMap(range -> range.times(-1))
        .flatMap(range -> one.range().flatMap(first -> Interval.sum(first, range)));
  }
}
