package org.splitring.reader.memory;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/** Sums of multiples, modulo 2 to the width of an address: how far two offsets are apart. */
final class LinearOffset {

  private static final int DEEPEST = 64;

  private final FormulaTable formulas;
  private final int width;
  private final Map<Integer, Long> factors = new TreeMap<>();
  private final Map<Integer, Formula> terms = new TreeMap<>();
  private long constant;

  private LinearOffset(FormulaTable formulas, int width) {
    this.formulas = formulas;
    this.width = width;
  }

  /** {@code left - right}, where it is one constant whatever the symbols are. */
  static OptionalLong difference(Formula left, Formula right, FormulaTable formulas) {
    LinearOffset linear = new LinearOffset(formulas, left.type().width());
    linear.add(left, 1, 0);
    linear.add(right, -1, 0);
    boolean gone = linear.factors.values().stream().allMatch(each -> each == 0);
    int spare = 64 - linear.width;
    return gone ? OptionalLong.of(linear.constant << spare >> spare) : OptionalLong.empty();
  }

  /** Whether a sum is a whole number of times {@code scale}, whatever the symbols are. */
  static boolean isMultiple(Formula formula, long scale, FormulaTable formulas) {
    LinearOffset linear = new LinearOffset(formulas, formula.type().width());
    linear.add(formula, 1, 0);
    int spare = 64 - linear.width;
    return (linear.constant << spare >> spare) % scale == 0
        && linear.factors.values().stream().allMatch(each -> (each << spare >> spare) % scale == 0);
  }

  /**
   * The numbers between which {@code left - right} lies.
   *
   * @param least the smallest that it may be
   * @param most the largest
   */
  record Span(long least, long most) {}

  /** What is known of {@code left - right} by the types of the symbols in it, if it wraps never. */
  static Optional<Span> span(Formula left, Formula right, FormulaTable formulas) {
    LinearOffset linear = new LinearOffset(formulas, left.type().width());
    linear.add(left, 1, 0);
    linear.add(right, -1, 0);
    int spare = 64 - linear.width;
    BigInteger least = BigInteger.valueOf(linear.constant << spare >> spare);
    BigInteger most = least;
    for (Map.Entry<Integer, Long> each : linear.factors.entrySet()) {
      CType narrow = linear.narrowest(linear.terms.get(each.getKey()));
      BigInteger factor = BigInteger.valueOf(each.getValue() << spare >> spare);
      BigInteger one = BigInteger.ONE.shiftLeft(narrow.width() - (narrow.signed() ? 1 : 0));
      BigInteger high = one.subtract(BigInteger.ONE).multiply(factor);
      BigInteger low = (narrow.signed() ? one.negate() : BigInteger.ZERO).multiply(factor);
      least = least.add(high.min(low));
      most = most.add(high.max(low));
    }
    boolean fits = least.bitLength() < linear.width && most.bitLength() < linear.width;
    return fits
        ? Optional.of(new Span(least.longValueExact(), most.longValueExact()))
        : Optional.empty();
  }

  /** The type that a value comes from without being cut. */
  private CType narrowest(Formula term) {
    Formula at = term;
    while (at instanceof Cast cast
        && cast.type().width() > cast.operand().type().width()
        && (cast.type().signed()
            || !cast.operand().type().signed()
            || cast.type().width() == width)) {
      at = cast.operand();
    }
    return at.type();
  }

  private void add(Formula formula, long factor, int depth) {
    if (formula instanceof Literal literal) {
      constant += factor * literal.value();
    } else if (depth < DEEPEST && formula instanceof Binary binary && !binary.type().signed()) {
      add(binary, factor, depth + 1);
    } else if (formula instanceof Cast cast && cast.operand().type().width() == width) {
      add(cast.operand(), factor, depth + 1);
    } else {
      term(formula, factor);
    }
  }

  private void add(Binary binary, long factor, int depth) {
    Formula left = binary.left();
    Formula right = binary.right();
    switch (binary.operator()) {
      case ADD -> {
        add(left, factor, depth);
        add(right, factor, depth);
      }
      case SUBTRACT -> {
        add(left, factor, depth);
        add(right, -factor, depth);
      }
      case MULTIPLY -> {
        if (right instanceof Literal times) {
          add(left, factor * times.value(), depth);
        } else if (left instanceof Literal times) {
          add(right, factor * times.value(), depth);
        } else {
          term(binary, factor);
        }
      }
      default -> term(binary, factor);
    }
  }

  private void term(Formula formula, long factor) {
    terms.put(formulas.number(formula), formula);
    long shifted = factor << (64 - width) >>> (64 - width);
    factors.merge(
        formulas.number(formula), shifted, (x, y) -> (x + y) << (64 - width) >>> (64 - width));
  }
}
