package org.splitring.model.formula;

/** One operator before one operand; the operand has the type of the result. */
public record Unary(Operator operator, Formula operand) implements Formula {

  /** The unary operators of C that compute; logical not is {@code x == 0}. */
  public enum Operator {
    MINUS("-"),
    COMPLEMENT("~");

    private final String text;

    Operator(String text) {
      this.text = text;
    }

    /** As C writes it. */
    public String text() {
      return text;
    }
  }

  public Unary {
    Expressions.requirePromoted(operand);
  }

  @Override
  public CType type() {
    return operand.type();
  }
}
