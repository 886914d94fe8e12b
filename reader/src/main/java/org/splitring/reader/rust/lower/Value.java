package org.splitring.reader.rust.lower;

import java.util.Optional;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.types.RustType;

/**
 * A value with its type.
 *
 * @param expression of an aggregate a load
 * @param closure what a closure does
 */
record Value(RustType type, Expression expression, Optional<Closure> closure) {

  Value(RustType type, Expression expression) {
    this(type, expression, Optional.empty());
  }

  /** {@code ()}. */
  static Value unit(Origin at) {
    return new Value(RustType.UNIT, new Expression.Constant(Type.INT, 0, at));
  }

  /** What an expression gives that does not return. */
  static Value never(Origin at) {
    return new Value(RustType.NEVER, new Expression.Constant(Type.INT, 0, at));
  }

  /** Whether it is a number without a type of its own. */
  boolean isLiteral() {
    return type instanceof RustType.Literal;
  }

  boolean isNever() {
    return type instanceof RustType.Never;
  }

  /** The same value as another type of the same kind. */
  Value as(RustType other) {
    return new Value(other, expression, closure);
  }

  Origin origin() {
    return expression.origin();
  }
}
