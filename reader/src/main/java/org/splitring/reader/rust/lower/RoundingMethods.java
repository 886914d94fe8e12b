package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;

/** Methods of numbers that round, and those of powers of two and of bits. */
final class RoundingMethods {

  private final Body body;
  private final NumberMethods methods;

  RoundingMethods(Body body, NumberMethods methods) {
    this.body = body;
    this.methods = methods;
  }

  RustValue ceiling(RustValue self, RustValue divisor, Origin at) {
    CType integer = methods.integer(self.type());
    if (integer.signed()) {
      return body.unknown(self.type(), "div_ceil of signed numbers", at);
    }
    body.numbers.notZero(divisor.expression(), at);
    Expression quotient =
        body.numbers.wrapping(
            Operator.DIVIDE, self.expression(), divisor.expression(), integer, at);
    Expression rest = remainder(self, divisor, integer, at);
    Expression more =
        NumberValues.convert(
            NumberValues.compare(
                Operator.NOT_EQUAL, rest, methods.constant(0, self.type(), at), at),
            integer);
    return new RustValue(
        self.type(), body.numbers.wrapping(Operator.ADD, quotient, more, integer, at));
  }

  private Expression remainder(RustValue self, RustValue divisor, CType integer, Origin at) {
    return body.numbers.wrapping(
        Operator.REMAINDER, self.expression(), divisor.expression(), integer, at);
  }

  /** What has to be added to reach the next multiple. */
  Expression missing(RustValue self, RustValue step, Origin at) {
    CType integer = methods.integer(self.type());
    Expression rest = remainder(self, step, integer, at);
    return new Expression.Choice(
        NumberValues.compare(Operator.EQUAL, rest, methods.constant(0, self.type(), at), at),
        methods.constant(0, self.type(), at),
        body.numbers.wrapping(Operator.SUBTRACT, step.expression(), rest, integer, at),
        at);
  }

  RustValue multiple(RustValue self, RustValue step, Origin at) {
    CType integer = methods.integer(self.type());
    if (integer.signed()) {
      return body.unknown(self.type(), "next_multiple_of of signed numbers", at);
    }
    body.numbers.notZero(step.expression(), at);
    return body.numbers.checked(
        Operator.ADD, self, new RustValue(self.type(), missing(self, step, at)), self.type(), at);
  }

  RustValue checkedMultiple(RustValue self, RustValue step, Origin at) {
    CType integer = methods.integer(self.type());
    if (integer.signed() || !NumberMethods.isNotZero(step)) {
      return body.unknown(new RustType.Opt(self.type()), "a multiple of what may be zero", at);
    }
    RustValue more = body.keep(new RustValue(self.type(), missing(self, step, at)));
    return methods.operated("checked", Operator.ADD, self, more, at);
  }

  RustValue isPower(RustValue self, Origin at) {
    CType integer = methods.integer(self.type());
    Expression less =
        body.numbers.wrapping(
            Operator.SUBTRACT,
            self.expression(),
            methods.constant(1, self.type(), at),
            integer,
            at);
    Expression common = body.numbers.wrapping(Operator.AND, self.expression(), less, integer, at);
    return NumberValues.bool(
        new Expression.Arithmetic(
            Operator.LOGICAL_AND,
            NumberValues.compare(
                Operator.NOT_EQUAL, self.expression(), methods.constant(0, self.type(), at), at),
            NumberValues.compare(Operator.EQUAL, common, methods.constant(0, self.type(), at), at),
            Expression.Overflow.WRAPS,
            at));
  }

  /** The smaller, or the larger, of two. */
  RustValue least(String name, RustValue one, RustValue other, Origin at) {
    Operator operator = name.equals("min") ? Operator.LESS : Operator.GREATER;
    Expression holds = NumberValues.compare(operator, one.expression(), other.expression(), at);
    return new RustValue(
        one.type(), new Expression.Choice(holds, one.expression(), other.expression(), at));
  }

  Optional<RustValue> power(RustValue self, List<Node> arguments, Origin at) {
    RustType u32 = body.program.types().number("u32").orElseThrow();
    RustValue count = body.value(arguments.get(0), u32);
    if (!(count.expression() instanceof Expression.Constant constant) || constant.bits() > 64) {
      return Optional.of(body.unknown(self.type(), "a power that is not constant", at));
    }
    RustValue result = new RustValue(self.type(), methods.constant(1, self.type(), at));
    for (long i = 0; i < constant.bits(); i++) {
      result = body.numbers.checked(Operator.MULTIPLY, result, self, self.type(), at);
    }
    return Optional.of(result);
  }

  Optional<RustValue> bits(Expression.Builtin.Kind kind, RustValue self, Origin at) {
    CType integer = methods.integer(self.type());
    RustType u32 = body.program.types().number("u32").orElseThrow();
    if (integer.signed() || integer.width() < 32) {
      return Optional.of(body.unknown(u32, "a count of bits", at));
    }
    Expression count = new Expression.Builtin(kind, self.expression(), Type.of(CType.U32), at);
    if (kind == Expression.Builtin.Kind.ONES) {
      return Optional.of(new RustValue(u32, count));
    }
    return Optional.of(
        new RustValue(
            u32,
            new Expression.Choice(
                NumberValues.compare(
                    Operator.EQUAL, self.expression(), methods.constant(0, self.type(), at), at),
                new Expression.Constant(Type.of(CType.U32), integer.width(), at),
                count,
                at)));
  }
}
