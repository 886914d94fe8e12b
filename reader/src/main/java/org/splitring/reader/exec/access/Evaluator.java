package org.splitring.reader.exec.access;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Unary;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.AddressOf;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Builtin;
import org.splitring.reader.ir.Expression.Choice;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.Expression.Convert;
import org.splitring.reader.ir.Expression.Distance;
import org.splitring.reader.ir.Expression.FunctionAddress;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.Expression.Move;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.Expression.Prefix;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.Value.Address;
import org.splitring.reader.memory.Value.Number;
import org.splitring.reader.memory.Values;

/** Computes expressions; it changes nothing. */
public final class Evaluator {

  private static final int DEEPEST = 400;

  private final ExecutionServices services;
  private final HavocValues losses;
  private final MemoryReads reading;
  private final Consultation consulted;
  private final PlaceEvaluator places;
  private final Operations operations;
  private int depth;

  public Evaluator(
      ExecutionServices services, HavocValues losses, MemoryReads reading, Consultation consulted) {
    this.services = services;
    this.losses = losses;
    this.reading = reading;
    this.consulted = consulted;
    this.places = new PlaceEvaluator(services, this, consulted);
    this.operations = new Operations(services, losses);
  }

  /** The places of lvalues. */
  public PlaceEvaluator places() {
    return places;
  }

  /** The value of an expression. */
  public Value value(Expression expression, PathState state, CallFrame frame) {
    if (depth >= DEEPEST) {
      Reason reason =
          new Reason(Reason.Kind.BOUND, "an expression nests more than " + DEEPEST + " deep", "");
      return losses.fresh(expression.type(), "value", reason, expression.origin());
    }
    depth++;
    try {
      return computed(expression, state, frame);
    } finally {
      depth--;
    }
  }

  /** 0 or 1: whether a scalar is not zero. */
  public Formula truth(Expression condition, PathState state, CallFrame frame) {
    return operations.truth(value(condition, state, frame), condition.origin());
  }

  /** The value as a number of the type of an address; of a signed value, with its sign. */
  public Formula bytes(Expression count, PathState state, CallFrame frame) {
    return number(count, services.types().address(), state, frame);
  }

  private Formula number(Expression expression, CType type, PathState state, CallFrame frame) {
    return operations.number(value(expression, state, frame), type, expression.origin());
  }

  private Value computed(Expression expression, PathState state, CallFrame frame) {
    if (expression instanceof Constant constant) {
      return services
          .types()
          .representation(constant.type())
          .<Value>map(type -> new Number(services.formulas().literal(constant.bits(), type)))
          .orElseGet(() -> notFollowed(expression));
    }
    if (expression instanceof Load load) {
      LvalueTarget location = places.of(load.place(), state, frame);
      return reading.load(location, state.memory(), load.origin());
    }
    if (expression instanceof AddressOf address) {
      Value pointer = places.address(address.place(), state, frame);
      Values.alternatives(pointer).stream()
          .flatMap(each -> Values.provenance(each).stream())
          .forEach(services.objects()::take);
      return pointer;
    }
    if (expression instanceof FunctionAddress address) {
      return new Value.FunctionPointer(address.function());
    }
    if (expression instanceof Prefix prefix) {
      return prefix(prefix, value(prefix.operand(), state, frame));
    }
    if (expression instanceof Arithmetic arithmetic) {
      return arithmetic(arithmetic, state, frame);
    }
    if (expression instanceof Move move) {
      Formula count = bytes(move.count(), state, frame);
      Formula scale = bytes(move.scale(), state, frame);
      Value pointer = value(move.pointer(), state, frame);
      consulted.used(pointer);
      return PointerTargets.moved(
          pointer, services.formulas().binary(Operator.MULTIPLY, count, scale), services);
    }
    if (expression instanceof Distance distance) {
      Value left = value(distance.left(), state, frame);
      Value right = value(distance.right(), state, frame);
      consulted.used(left);
      consulted.used(right);
      return operations.distance(left, right, bytes(distance.scale(), state, frame), distance);
    }
    if (expression instanceof Convert convert) {
      Value operand = value(convert.operand(), state, frame);
      if (!(convert.type() instanceof Type.PointerType)) {
        consulted.used(operand);
      }
      return operations.converted(operand, convert);
    }
    if (expression instanceof Choice choice) {
      return choice(choice, state, frame);
    }
    if (expression instanceof Builtin builtin) {
      return builtin(builtin, value(builtin.operand(), state, frame));
    }
    Expression.Unknown unknown = (Expression.Unknown) expression;
    return losses.value(
        "identity " + unknown.identity(),
        unknown.type(),
        unknown.identity(),
        unknown.reason(),
        List.of(unknown.origin()));
  }

  private Value notFollowed(Expression expression) {
    return losses.fresh(
        expression.type(),
        "value",
        Reason.notFollowed("values of type " + expression.type() + " are not followed"),
        expression.origin());
  }

  private Value choice(Choice choice, PathState state, CallFrame frame) {
    Formula condition = truth(choice.condition(), state, frame);
    Optional<PathState> yes = assume(state, condition);
    Optional<PathState> no = assume(state, services.formulas().not(condition));
    boolean decided = yes.isEmpty() || no.isEmpty();
    if (decided && !isForAlignedBases(condition)) {
      return value(yes.isEmpty() ? choice.whenFalse() : choice.whenTrue(), state, frame);
    }
    return services
        .values()
        .either(
            condition,
            value(choice.whenTrue(), yes.orElse(state), frame),
            value(choice.whenFalse(), no.orElse(state), frame));
  }

  /** A value is kept for other bases too, where that does not multiply the ways to go. */
  private boolean isForAlignedBases(Formula condition) {
    return !(condition instanceof Literal) && services.facts().isForAlignedBases(condition);
  }

  /** The state where a truth value holds as well; empty if it cannot. */
  public Optional<PathState> assume(PathState state, Formula truth) {
    return state.path().and(truth, services.formulas(), services.facts()).map(state::with);
  }

  private Value prefix(Prefix prefix, Value operand) {
    if (prefix.kind() == Prefix.Kind.NOT) {
      Formula truth = operations.truth(operand, prefix.origin());
      return new Number(services.formulas().not(truth));
    }
    Optional<CType> type = services.types().representation(prefix.type());
    if (type.isEmpty()) {
      return notFollowed(prefix);
    }
    Formula number = operations.number(operand, type.get(), prefix.origin());
    boolean negates = prefix.kind() == Prefix.Kind.NEGATE;
    boolean wraps = negates && type.get().signed() && prefix.overflow() == Overflow.WRAPS;
    CType done = wraps ? new CType(type.get().width(), false) : type.get();
    Formula result =
        services
            .formulas()
            .unary(
                negates ? Unary.Operator.MINUS : Unary.Operator.COMPLEMENT,
                services.formulas().cast(done, number, false));
    return new Number(
        services.formulas().cast(type.get(), result, false), Values.provenance(operand));
  }

  private Value arithmetic(Arithmetic arithmetic, PathState state, CallFrame frame) {
    Operator operator = arithmetic.operator();
    if (operator.isLogical()) {
      Formula left = truth(arithmetic.left(), state, frame);
      Formula needed = operator == Operator.LOGICAL_AND ? left : services.formulas().not(left);
      Optional<PathState> second = assume(state, needed);
      return new Number(
          second.isEmpty() && !isForAlignedBases(needed)
              ? services.formulas().literal(operator == Operator.LOGICAL_AND ? 0 : 1, CType.INT)
              : services
                  .formulas()
                  .binary(operator, left, truth(arithmetic.right(), second.orElse(state), frame)));
    }
    Value left = value(arithmetic.left(), state, frame);
    Value right = value(arithmetic.right(), state, frame);
    if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL) {
      consulted.used(left);
      consulted.used(right);
    }
    return operations.binary(arithmetic, left, right);
  }

  private Value builtin(Builtin builtin, Value operand) {
    Optional<CType> type = services.types().representation(builtin.operand().type());
    Optional<CType> result = services.types().representation(builtin.type());
    if (type.isEmpty() || result.isEmpty() || operand instanceof Address) {
      return notFollowed(builtin);
    }
    Formula number = operations.number(operand, type.get(), builtin.origin());
    Formula bits = BuiltinFormulas.of(builtin.kind(), number, services.formulas());
    return new Number(services.formulas().cast(result.get(), bits, false));
  }
}
