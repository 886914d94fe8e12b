package org.splitring.model.formula;

/**
 * {@code condition ? whenTrue : whenFalse}; only the chosen side is evaluated, and both have one
 * type.
 */
public record Conditional(Formula condition, Formula whenTrue, Formula whenFalse)
    implements Formula {

  public Conditional {
    if (!whenTrue.type().equals(whenFalse.type())) {
      throw new IllegalArgumentException(
          "the sides of ?: have types " + whenTrue.type() + " and " + whenFalse.type());
    }
  }

  @Override
  public CType type() {
    return whenTrue.type();
  }
}
