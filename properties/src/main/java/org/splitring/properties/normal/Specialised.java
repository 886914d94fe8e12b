package org.splitring.properties.normal;

import java.util.IdentityHashMap;
import java.util.Map;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Unary;

/**
 * A formula with numbers for some inputs: quicker to evaluate and easier for a solver, and equal to
 * the original wherever the inputs are these numbers.
 *
 * <p>With a number for {@code a}, masks and divisors are numbers. What has only numbers in it is
 * computed, unless C leaves it undefined, and an unsigned division by a power of two, bit-vector
 * solvers' weak spot, becomes bits:
 *
 * <pre>
 *   x / 2^j = x &gt;&gt; j      x % 2^j = x &amp; (2^j - 1)
 *   (x &gt;&gt; j) * 2^j = (x &gt;&gt; j) &lt;&lt; j = x &amp; -2^j
 * </pre>
 *
 * <p>Numbers at the end of an unsigned sum are gathered. A number whose bound shows that it does
 * not wrap is computed in the type it is converted to. All this holds for any n below 2^16.
 */
public final class Specialised {

  private static final Point NOWHERE = new Point(0, 0, 0, 0);

  private final Map<Input, Long> known;
  private final int addressWidth;
  private final Bounds bounds = new Bounds();
  private final Map<Formula, Formula> done = new IdentityHashMap<>();

  private Specialised(Map<Input, Long> known, int addressWidth) {
    this.known = known;
    this.addressWidth = addressWidth;
  }

  /**
   * The formula where some inputs are numbers.
   *
   * @param addressWidth how many bits a base has
   */
  public static Formula of(Formula formula, Map<Input, Long> known, int addressWidth) {
    return new Specialised(known, addressWidth).special(formula);
  }

  private Formula special(Formula formula) {
    Formula special = done.get(formula);
    if (special == null) {
      special = simpler(Expressions.withOperands(formula, this::special));
      done.put(formula, special);
    }
    return special;
  }

  private Formula simpler(Formula formula) {
    if (formula instanceof Symbol symbol) {
      return Input.named(symbol.name())
          .map(known::get)
          .<Formula>map(value -> Literal.of(value, symbol.type()))
          .orElse(symbol);
    }
    if (formula instanceof Cast cast) {
      return cast(cast);
    }
    if (formula instanceof Conditional conditional
        && conditional.condition() instanceof Literal condition) {
      return condition.value() != 0 ? conditional.whenTrue() : conditional.whenFalse();
    }
    if (formula instanceof Unary unary && unary.operand() instanceof Literal) {
      return computed(formula);
    }
    if (formula instanceof Binary binary
        && binary.operator() == Operator.ADD
        && !binary.type().signed()
        && !(binary.left() instanceof Literal && binary.right() instanceof Literal)) {
      return Sums.of(binary.left(), binary.right());
    }
    if (formula instanceof Binary binary && binary.right() instanceof Literal right) {
      return binary.left() instanceof Literal ? computed(binary) : bits(binary, right.value());
    }
    return formula;
  }

  /** A conversion of a number; or of the base to a type that holds all of it or cuts it. */
  private Formula cast(Cast cast) {
    if (cast.operand() instanceof Literal literal) {
      return Literal.of(literal.value(), cast.type());
    }
    if (cast.operand() instanceof Symbol symbol && symbol.name().equals(Input.BASE.symbol())) {
      CType from = symbol.type();
      boolean holds =
          from.width() > addressWidth || (from.width() == addressWidth && !from.signed());
      if (holds || cast.type().width() <= from.width()) {
        return new Symbol(symbol.name(), cast.type());
      }
    }
    return bounds.of(cast) == Bounds.UNKNOWN ? cast : widened(cast);
  }

  /**
   * A conversion of a bounded number: nothing wraps, so that it can be computed in the new type.
   */
  private Formula widened(Cast cast) {
    CType type = cast.type();
    if (cast.operand() instanceof Cast inner && bounds.of(inner.operand()) != Bounds.UNKNOWN) {
      return converted(inner.operand(), type);
    }
    if (cast.operand() instanceof Binary binary
        && bounds.of(binary.left()) != Bounds.UNKNOWN
        && bounds.of(binary.right()) != Bounds.UNKNOWN
        && (binary.operator() == Operator.ADD || binary.operator() == Operator.MULTIPLY)
        && type.width() > binary.type().width()) {
      return new Binary(
          binary.operator(), converted(binary.left(), type), converted(binary.right(), type));
    }
    return cast;
  }

  private Formula converted(Formula operand, CType type) {
    return operand.type().equals(type) ? operand : cast(new Cast(type, operand, false));
  }

  private static Formula computed(Formula formula) {
    return CompiledFormula.of(formula).at(NOWHERE) instanceof Outcome.Value value
        ? new Literal(value.bits(), formula.type())
        : formula;
  }

  private static Formula bits(Binary binary, long right) {
    CType type = binary.left().type();
    if (type.signed()) {
      return binary;
    }
    boolean power = Long.bitCount(right) == 1;
    int bit = Long.numberOfTrailingZeros(right);
    return switch (binary.operator()) {
      case DIVIDE -> power ? shifted(binary.left(), bit) : binary;
      case REMAINDER -> power ? masked(binary.left(), right - 1) : binary;
      case MULTIPLY -> power ? roundedDown(binary, bit) : binary;
      case SHIFT_LEFT -> roundedDown(binary, right);
      case SUBTRACT -> Sums.of(binary.left(), Literal.of(-right, type));
      default -> binary;
    };
  }

  /** {@code (x >> bits) << bits} as a mask; anything else as it is. */
  private static Formula roundedDown(Binary binary, long bits) {
    boolean back =
        binary.left() instanceof Binary inner
            && inner.operator() == Operator.SHIFT_RIGHT
            && inner.right() instanceof Literal by
            && by.value() == bits
            && bits >= 0
            && bits < binary.type().width();
    return back ? masked(((Binary) binary.left()).left(), -1L << bits) : binary;
  }

  private static Formula shifted(Formula number, int bits) {
    return new Binary(Operator.SHIFT_RIGHT, number, Literal.of(bits));
  }

  private static Formula masked(Formula number, long mask) {
    return new Binary(Operator.AND, number, Literal.of(mask, number.type()));
  }
}
