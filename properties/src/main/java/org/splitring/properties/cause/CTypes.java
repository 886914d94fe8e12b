package org.splitring.properties.cause;

import org.splitring.model.formula.CType;
import org.splitring.model.formula.Literal;

/** Small questions about types. */
final class CTypes {

  private CTypes() {}

  /** The value of a constant, with its type's highest bit for a sign. */
  static long signed(Literal literal) {
    return new CType(literal.type().width(), true).wrap(literal.value());
  }
}
