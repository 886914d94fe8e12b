package org.splitring.model.formula;

/**
 * One operator between two operands.
 *
 * <p>The operands have one type, after promotion; for the shifts each has its own. Comparisons and
 * the logical operators give an {@code int}, 0 or 1; the others the type of the left operand. The
 * right operand of {@code &&} and {@code ||} counts only where C would evaluate it.
 */
public record Binary(Operator operator, Formula left, Formula right) implements Formula {

  /** C's binary operators, with how tightly they bind (larger binds tighter). */
  public enum Operator {
    MULTIPLY("*", 10),
    DIVIDE("/", 10),
    REMAINDER("%", 10),
    ADD("+", 9),
    SUBTRACT("-", 9),
    SHIFT_LEFT("<<", 8),
    SHIFT_RIGHT(">>", 8),
    LESS("<", 7),
    LESS_EQUAL("<=", 7),
    GREATER(">", 7),
    GREATER_EQUAL(">=", 7),
    EQUAL("==", 6),
    NOT_EQUAL("!=", 6),
    AND("&", 5),
    XOR("^", 4),
    OR("|", 3),
    LOGICAL_AND("&&", 2),
    LOGICAL_OR("||", 1);

    private final String text;
    private final int precedence;

    Operator(String text, int precedence) {
      this.text = text;
      this.precedence = precedence;
    }

    /** As C writes it. */
    public String text() {
      return text;
    }

    /** How tightly it binds; larger binds tighter. */
    public int precedence() {
      return precedence;
    }

    /** Whether the result is a truth value: 0 or 1 as an {@code int}. */
    public boolean isTruth() {
      return (ordinal() >= LESS.ordinal() && ordinal() <= NOT_EQUAL.ordinal()) || isLogical();
    }

    /** Whether this is {@code &&} or {@code ||}. */
    public boolean isLogical() {
      return this == LOGICAL_AND || this == LOGICAL_OR;
    }

    /** Whether this is a shift, whose operands are promoted each by itself. */
    public boolean isShift() {
      return this == SHIFT_LEFT || this == SHIFT_RIGHT;
    }
  }

  public Binary {
    if (!operator.isLogical()) {
      Expressions.requirePromoted(left);
      Expressions.requirePromoted(right);
      if (!operator.isShift() && !left.type().equals(right.type())) {
        throw new IllegalArgumentException(
            operator.text() + " has operands of " + left.type() + " and " + right.type());
      }
    }
  }

  @Override
  public CType type() {
    return operator.isTruth() ? CType.INT : left.type();
  }
}
