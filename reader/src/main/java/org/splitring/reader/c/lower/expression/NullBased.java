package org.splitring.reader.c.lower.expression;

import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;

/** {@code &((T *)0)->m[i]}: an address behind a constant, which is how offsets are computed. */
public final class NullBased {

  private final FunctionContext context;

  public NullBased(FunctionContext context) {
    this.context = context;
  }

  /** The address, if what the place begins at is a constant. */
  public Optional<Expression> address(MemoryPlace place, Type type, Origin at) {
    return offset(place, at).map(sum -> context.conversions().cast(sum, type, at));
  }

  private Optional<Expression> offset(MemoryPlace place, Origin at) {
    if (place instanceof MemoryPlace.Target target) {
      OptionalLong base = context.unit().fold().value(target.pointer());
      return base.isEmpty()
          ? Optional.empty()
          : Optional.of(context.sizes().constant(base.getAsLong(), at));
    }
    if (place instanceof MemoryPlace.Member member) {
      context.unit().measured().note(member.record().type());
      return offset(member.record(), at)
          .map(base -> sum(base, context.sizes().constant(member.field().offset(), at), at));
    }
    if (place instanceof MemoryPlace.Element element) {
      return offset(element.array(), at).map(base -> sum(base, bytes(element, at), at));
    }
    return Optional.empty();
  }

  private Expression bytes(MemoryPlace.Element element, Origin at) {
    return arithmetic(
        Operator.MULTIPLY,
        context.conversions().convert(element.index(), context.sizes().sizeType()),
        context.sizes().of(element.type(), at),
        at);
  }

  private Expression sum(Expression base, Expression more, Origin at) {
    return arithmetic(Operator.ADD, base, more, at);
  }

  private Expression arithmetic(Operator operator, Expression left, Expression right, Origin at) {
    Expression value = new Arithmetic(operator, left, right, Overflow.WRAPS, at);
    OptionalLong constant = context.unit().fold().value(value);
    return constant.isPresent() ? new Constant(left.type(), constant.getAsLong(), at) : value;
  }
}
