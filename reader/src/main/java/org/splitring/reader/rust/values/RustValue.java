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
 * @param history of a number without a type what it was made of
 */
public record RustValue(
    RustType type,
    Expression expression,
    Optional<Closure> closure,
    Optional<LiteralHistory> history) {

  public RustValue(RustType type, Expression expression) {
    this(type, expression, Optional.empty(), Optional.empty());
  }

  public RustValue(RustType type, Expression expression, Closure closure) {
    this(type, expression, Optional.of(closure), Optional.empty());
  }

  public RustValue(RustType type, Expression expression, LiteralHistory history) {
    this(type, expression, Optional.empty(), Optional.of(history));
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

  /** What a variable stands for that is set to it. */
  public RustValue named() {
    return new RustValue(type, expression, closure, history.map(LiteralHistory::named));
  }

  /** Whether it is a number whose value hangs on a type that is not known here. */
  public boolean isUnsure() {
    return isLiteral()
        && expression instanceof Expression.Constant
        && !history.map(LiteralHistory::isSure).orElse(false);
  }

  /** Whether it is of an expression that does not return. */
  public boolean isNever() {
    return type instanceof RustType.Never;
  }

  /** The same value as another type of the same kind. */
  public RustValue as(RustType other) {
    return new RustValue(other, expression, closure, history);
  }

  /** Where it stands. */
  public Origin origin() {
    return expression.origin();
  }
}
