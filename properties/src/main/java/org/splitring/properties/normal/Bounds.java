package org.splitring.properties.normal;

import java.util.IdentityHashMap;
import java.util.Map;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.QueueSize;

/**
 * How large a value can get, where that is easily seen.
 *
 * <p>Law: a formula with a bound has, wherever C gives it a value, one from 0 to the bound, for any
 * n below 2^16; and it is the whole number that its operators say, since nothing wraps on the way.
 */
final class Bounds {

  static final long UNKNOWN = -1;

  private static final long LARGEST_SIZE = (1L << QueueSize.BITS) - 1;

  private final Map<Formula, Long> done = new IdentityHashMap<>();

  /** The bound, or {@link #UNKNOWN}. */
  long of(Formula formula) {
    Long known = done.get(formula);
    if (known == null) {
      known = within(formula.type(), bound(formula));
      done.put(formula, known);
    }
    return known;
  }

  private long bound(Formula formula) {
    if (formula instanceof Literal literal) {
      return literal.value();
    }
    if (formula instanceof Symbol symbol) {
      return symbol.name().equals(Input.N.symbol())
          ? LARGEST_SIZE
          : symbol.name().equals(Input.EVT.symbol()) ? 1 : UNKNOWN;
    }
    if (formula instanceof Cast cast) {
      return of(cast.operand());
    }
    return formula instanceof Binary binary ? bound(binary) : UNKNOWN;
  }

  private long bound(Binary binary) {
    long left = of(binary.left());
    long right = of(binary.right());
    switch (binary.operator()) {
      case AND -> {
        return left < 0 ? right : right < 0 ? left : Math.min(left, right);
      }
      case ADD -> {
        return left < 0 || right < 0 ? UNKNOWN : left + right;
      }
      case MULTIPLY -> {
        boolean small = left >= 0 && right >= 0 && Math.multiplyHigh(left, right) == 0;
        return small ? left * right : UNKNOWN;
      }
      default -> {
        return UNKNOWN;
      }
    }
  }

  /** Nothing is known of what may not fit its type. */
  private static long within(CType type, long bound) {
    int bits = type.signed() ? type.width() - 1 : type.width();
    return bound < 0 || (bits < 63 && bound >> bits != 0) ? UNKNOWN : bound;
  }
}
