package org.splitring.model.formula;

/** What evaluating a formula gives: a value, or undefined behaviour, which is never given one. */
public sealed interface Outcome {

  /**
   * A value, sign or zero extended to 64 bits as the formula's type says.
   *
   * @param bits the value
   */
  record Value(long bits) implements Outcome {
    @Override
    public String toString() {
      return Long.toUnsignedString(bits);
    }
  }

  /**
   * C leaves this evaluation undefined.
   *
   * @param why the first cause found
   */
  record NoValue(Undefined why) implements Outcome {
    @Override
    public String toString() {
      return "undefined: " + why.text();
    }
  }
}
