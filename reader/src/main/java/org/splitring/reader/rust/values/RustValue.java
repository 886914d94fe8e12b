package org.splitring.reader.rust.values;

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
public record RustValue(RustType type, Expression expression, Optional<Closure> closure) {

  public RustValue(RustType type, Expression expression) {
    this(type, expression, Optional.empty());
  }

  /** {@code ()}. */
  public static RustValue unit(Origin at) {
    return new RustValue(RustType.UNIT, new Expression.Constant(Type.INT, 0, at));
  }

  /** What an expression gives that does not return. */
  public static RustValue never(Origin at) {
    return new RustValue(RustType.NEVER, new Expression.Constant(Type.INT, 0, at));
  }

  /** Whether it is a number without a type of its own. */
  public boolean isLiteral() {
    return type instanceof RustType.Literal;
  }

  /** Whether it is of an expression that does not return. */
  public boolean isNever() {
    return type instanceof RustType.Never;
  }

  /** The same value as another type of the same kind. */
  public RustValue as(RustType other) {
    return new RustValue(other, expression, closure);
  }

  /** Where it stands. */
  public Origin origin() {
    return expression.origin();
  }
}
