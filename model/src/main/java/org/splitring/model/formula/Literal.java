package org.splitring.model.formula;

/**
 * An integer constant.
 *
 * @param value the value, sign or zero extended to 64 bits as the type says
 */
public record Literal(long value, CType type) implements Formula {

  public Literal {
    if (type.wrap(value) != value) {
      throw new IllegalArgumentException(value + " is not a value of " + type);
    }
  }

  /** A constant of type {@code int}. */
  public static Literal of(int value) {
    return new Literal(value, CType.INT);
  }

  /** A constant of the given type, reduced to its width. */
  public static Literal of(long value, CType type) {
    return new Literal(type.wrap(value), type);
  }

  /** Whether a formula is the constant zero, of any type. */
  public static boolean isZero(Formula formula) {
    return formula instanceof Literal literal && literal.value() == 0;
  }

  /** The value that the same bits have in the signed type of that width. */
  public long asSigned() {
    return new CType(type.width(), true).wrap(value);
  }
}
