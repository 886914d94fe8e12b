package org.splitring.reader.memory;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/** Sums of multiples, modulo 2 to the width of an address: how far two offsets are apart. */
final class Linear {

  private static final int DEEPEST = 64;

  private final Formulas formulas;
  private final int width;
  private final Map<Integer, Long> factors = new TreeMap<>();
  private long constant;

  private Linear(Formulas formulas, int width) {
    this.formulas = formulas;
    this.width = width;
  }

  /** {@code left - right}, where it is one constant whatever the symbols are. */
  static OptionalLong difference(Formula left, Formula right, Formulas formulas) {
    Linear linear = new Linear(formulas, left.type().width());
    linear.add(left, 1, 0);
    linear.add(right, -1, 0);
    boolean gone = linear.factors.values().stream().allMatch(each -> each == 0);
    int spare = 64 - linear.width;
    return gone ? OptionalLong.of(linear.constant << spare >> spare) : OptionalLong.empty();
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
    long shifted = factor << (64 - width) >>> (64 - width);
    factors.merge(
        formulas.number(formula), shifted, (x, y) -> (x + y) << (64 - width) >>> (64 - width));
  }
}
