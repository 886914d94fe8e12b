package org.splitring.reader.memory;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Unary;

/**
 * How a formula depends on the base: at each point it is {@code k * base + c}, modulo 2 to its
 * width, where {@code k} is one number and {@code c} is its value for a base of 0.
 *
 * <p>This holds for every base that is a multiple of the alignment; for other formulas there is no
 * {@code k}. So a formula whose {@code k} is 0 is known by its values at the points.
 */
final class BaseShare {

  private final FormulaTable formulas;
  private final Function<Formula, Column> atBaseZero;
  private final Column aligns;
  private final Map<Formula, Optional<Long>> done = new IdentityHashMap<>();

  /**
   * Finds shares.
   *
   * @param atBaseZero the values of a formula at all points, for a base of 0
   * @param aligns the alignments at these points
   */
  BaseShare(FormulaTable formulas, Function<Formula, Column> atBaseZero, Column aligns) {
    this.formulas = formulas;
    this.atBaseZero = atBaseZero;
    this.aligns = aligns;
  }

  /** The {@code k} of a formula that is not open. */
  Optional<Long> of(Formula formula) {
    if (!formulas.isBased(formula)) {
      return Optional.of(0L);
    }
    Optional<Long> known = done.get(formula);
    if (known == null) {
      known = share(formula).map(k -> formula.type().wrap(k));
      done.put(formula, known);
    }
    return known;
  }

  private Optional<Long> share(Formula formula) {
    if (formula instanceof Symbol symbol) {
      boolean whole = symbol.name().equals(Input.BASE.symbol());
      return whole ? Optional.of(1L) : Optional.of(0L);
    }
    if (formula instanceof Cast cast) {
      Optional<Long> inner = of(cast.operand());
      boolean narrower = cast.type().width() <= cast.operand().type().width();
      return inner.filter(k -> k == 0 || narrower);
    }
    if (formula instanceof Unary unary) {
      return unary.type().signed() && unary.operator() == Unary.Operator.MINUS
          ? none(unary.operand())
          : of(unary.operand()).map(k -> -k);
    }
    if (formula instanceof Conditional choice) {
      Optional<Long> yes = of(choice.whenTrue());
      return none(choice.condition()).isPresent() && yes.equals(of(choice.whenFalse()))
          ? yes
          : Optional.empty();
    }
    return formula instanceof Binary binary ? share(binary) : Optional.of(0L);
  }

  /** A share of nothing, where the formula has that. */
  private Optional<Long> none(Formula formula) {
    return of(formula).filter(k -> k == 0);
  }

  private Optional<Long> share(Binary binary) {
    Optional<Long> left = of(binary.left());
    Optional<Long> right = of(binary.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    long l = left.get();
    long r = right.get();
    if (l == 0 && r == 0) {
      return Optional.of(0L);
    }
    CType type = binary.left().type();
    if (type.signed()) {
      return Optional.empty();
    }
    return switch (binary.operator()) {
      case ADD -> Optional.of(l + r);
      case SUBTRACT -> Optional.of(l - r);
      case MULTIPLY ->
          binary.right() instanceof Literal factor
              ? Optional.of(l * factor.value())
              : binary.left() instanceof Literal factor
                  ? Optional.of(r * factor.value())
                  : Optional.empty();
      case AND -> l == 0 ? masked(binary.left(), r) : r == 0 ? masked(binary.right(), l) : NOT;
      case OR, XOR ->
          l == 0 && isSmall(binary.left()) ? right : r == 0 && isSmall(binary.right()) ? left : NOT;
      case REMAINDER -> r == 0 && dividesAlign(binary.right()) ? Optional.of(0L) : NOT;
      case EQUAL, NOT_EQUAL -> l == r ? Optional.of(0L) : NOT;
      default -> Optional.empty();
    };
  }

  private static final Optional<Long> NOT = Optional.empty();

  /** A mask keeps all of the base, if it has all bits that a base can have; or nothing of it. */
  private Optional<Long> masked(Formula mask, long k) {
    if (isSmall(mask)) {
      return Optional.of(0L);
    }
    return atAll(mask, (m, a) -> mask.type().wrap(m | (a - 1)) == mask.type().wrap(-1))
        ? Optional.of(k)
        : NOT;
  }

  private boolean isSmall(Formula mask) {
    return atAll(mask, (m, a) -> Long.compareUnsigned(m, a) < 0);
  }

  private boolean dividesAlign(Formula divisor) {
    return atAll(divisor, (d, a) -> d != 0 && (a & (d - 1)) == 0 && (d & (d - 1)) == 0);
  }

  private interface AtPoint {
    boolean holds(long value, long align);
  }

  private boolean atAll(Formula formula, AtPoint test) {
    Column values = atBaseZero.apply(formula);
    for (int i = 0; i < values.count(); i++) {
      if (!values.isDefined(i) || !test.holds(values.value(i), aligns.value(i))) {
        return false;
      }
    }
    return true;
  }
}
