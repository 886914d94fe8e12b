package org.splitring.model.formula;

/**
 * A named value: one of the four {@link Input}s, or, while source is being read, an expression
 * whose value is not known ({@code vq->num}).
 *
 * @param name the input's short name, or the expression as the source has it
 */
public record Symbol(String name, CType type) implements Formula {

  public Symbol {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a symbol needs a name");
    }
  }
}
