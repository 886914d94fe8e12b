package org.splitring.reader.c.cpp.lower;

import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;

/** The value that a call gives, with the type of what it calls. */
record CallResult(Typed result, Expression value) {
  static CallResult of(Expression value) {
    return new CallResult(Typed.of(value.type()), value);
  }
}
