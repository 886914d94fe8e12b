package org.splitring.model.formula;

/** Why C gives an expression no value (C11 6.5). */
public enum Undefined {
  SIGNED_OVERFLOW("a signed result does not fit its type"),
  DIVISION_BY_ZERO("division by zero"),
  SHIFT_TOO_FAR("a shift by a negative amount, or by the width of the type or more"),
  SHIFT_OF_NEGATIVE("a left shift of a negative value");

  private final String text;

  Undefined(String text) {
    this.text = text;
  }

  /** What happened, in words. */
  public String text() {
    return text;
  }
}
