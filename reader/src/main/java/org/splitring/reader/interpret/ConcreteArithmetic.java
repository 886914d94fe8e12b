package org.splitring.reader.interpret;

import java.util.OptionalLong;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Outcome;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Builtin;
import org.splitring.reader.ir.Expression.Prefix;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;

/** What operators give, of numbers and of pointers that numbers were made of. */
final class ConcreteArithmetic {

  private final ConcreteEvaluator evaluator;
  private final ConcreteMemory memory;

  ConcreteArithmetic(ConcreteEvaluator evaluator, ConcreteMemory memory) {
    this.evaluator = evaluator;
    this.memory = memory;
  }

  Datum prefix(Prefix prefix) {
    Datum operand = evaluator.value(prefix.operand());
    if (operand instanceof Datum.Unknown unknown) {
      return memory.fresh(unknown.reason());
    }
    if (prefix.kind() == Prefix.Kind.NOT) {
      return Datum.of(evaluator.isTrue(prefix.operand()) ? 0 : 1);
    }
    return outcome(
        PlainArithmetic.prefix(
            prefix.kind(),
            evaluator.integer(prefix.operand().type()),
            evaluator.number(prefix.operand()),
            prefix.overflow()),
        prefix.origin());
  }

  Datum builtin(Builtin builtin) {
    Datum operand = evaluator.value(builtin.operand());
    if (operand instanceof Datum.Unknown unknown) {
      return memory.fresh(unknown.reason());
    }
    long bits = evaluator.number(builtin.operand());
    int spare = 64 - evaluator.integer(builtin.operand().type()).width();
    long low = bits << spare >>> spare;
    return switch (builtin.kind()) {
      case BYTE_SWAP ->
          Datum.of(evaluator.wrapped(Long.reverseBytes(low) >>> spare, builtin.type()));
      case ONES -> Datum.of(Long.bitCount(low));
      case LEADING_ZEROS ->
          low == 0
              ? memory.fresh(Reason.open("the leading zeros of 0 are not defined", ""))
              : Datum.of(Long.numberOfLeadingZeros(low) - spare);
      case TRAILING_ZEROS ->
          low == 0
              ? memory.fresh(Reason.open("the trailing zeros of 0 are not defined", ""))
              : Datum.of(Long.numberOfTrailingZeros(low));
    };
  }

  Datum arithmetic(Arithmetic arithmetic) {
    Operator operator = arithmetic.operator();
    if (operator.isLogical()) {
      boolean left = evaluator.isTrue(arithmetic.left());
      boolean decides = left == (operator == Operator.LOGICAL_OR);
      return Datum.of((decides ? left : evaluator.isTrue(arithmetic.right())) ? 1 : 0);
    }
    Datum one = evaluator.value(arithmetic.left());
    Datum other = evaluator.value(arithmetic.right());
    if (one instanceof Datum.Scalar left && other instanceof Datum.Scalar right) {
      return onScalars(arithmetic, left, right);
    }
    Reason reason =
        one instanceof Datum.Unknown unknown
            ? unknown.reason()
            : other instanceof Datum.Unknown unknown
                ? unknown.reason()
                : ConcreteEvaluator.NO_NUMBER;
    return memory.fresh(reason);
  }

  private Datum onScalars(Arithmetic arithmetic, Datum.Scalar left, Datum.Scalar right) {
    Operator operator = arithmetic.operator();
    CType type = evaluator.integer(arithmetic.left().type());
    CType count = evaluator.integer(arithmetic.right().type());
    OptionalLong one = left.number();
    OptionalLong other = right.number();
    if (left.object() == right.object() && !left.isPlain()) {
      if (operator == Operator.SUBTRACT) {
        return Datum.of(type.wrap(left.offset() - right.offset()));
      }
      if (operator.isTruth()) {
        one = OptionalLong.of(left.offset());
        other = OptionalLong.of(right.offset());
      }
    }
    if (one.isPresent() && other.isPresent()) {
      Datum result =
          outcome(
              PlainArithmetic.binary(
                  operator,
                  type,
                  type.wrap(one.getAsLong()),
                  count,
                  count.wrap(other.getAsLong()),
                  arithmetic.overflow()),
              arithmetic.origin());
      return operator.isTruth() ? result : based(result, left, right, operator);
    }
    if (operator == Operator.ADD && right.isPlain()) {
      return new Datum.Scalar(left.object(), left.offset() + right.offset());
    }
    if (operator == Operator.ADD && left.isPlain()) {
      return new Datum.Scalar(right.object(), right.offset() + left.offset());
    }
    if (operator == Operator.SUBTRACT && right.isPlain()) {
      return new Datum.Scalar(left.object(), left.offset() - right.offset());
    }
    boolean isNull = left.isPlain() && left.offset() == 0 || right.isPlain() && right.offset() == 0;
    if (isNull && (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL)) {
      return Datum.of(operator == Operator.EQUAL ? 0 : 1);
    }
    return memory.fresh(ConcreteEvaluator.NO_NUMBER);
  }

  /** A number that was made of one pointer keeps its provenance; the distance of two has none. */
  private static Datum based(
      Datum result, Datum.Scalar left, Datum.Scalar right, Operator operator) {
    if (!(result instanceof Datum.Scalar number) || left.isPlain() == right.isPlain()) {
      return result;
    }
    if (!left.isPlain() || operator == Operator.ADD || operator == Operator.AND) {
      Storage object = left.isPlain() ? right.object() : left.object();
      return new Datum.Scalar(object, number.offset() - object.address().orElseThrow());
    }
    return result;
  }

  private static Datum outcome(Outcome outcome, Origin at) {
    if (outcome instanceof Outcome.NoValue none) {
      throw new Halt(new RunResult.HasNoMeaning(none.why(), at));
    }
    return Datum.of(((Outcome.Value) outcome).bits());
  }
}
