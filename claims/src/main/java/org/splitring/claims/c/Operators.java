package org.splitring.claims.c;

import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.IProblemBinding;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Unary;

/** C's binary operators on values, and those that assign. */
final class Operators {

  private static final Map<Integer, Operator> PLAIN =
      Map.ofEntries(
          Map.entry(IASTBinaryExpression.op_multiply, Operator.MULTIPLY),
          Map.entry(IASTBinaryExpression.op_divide, Operator.DIVIDE),
          Map.entry(IASTBinaryExpression.op_modulo, Operator.REMAINDER),
          Map.entry(IASTBinaryExpression.op_plus, Operator.ADD),
          Map.entry(IASTBinaryExpression.op_minus, Operator.SUBTRACT),
          Map.entry(IASTBinaryExpression.op_shiftLeft, Operator.SHIFT_LEFT),
          Map.entry(IASTBinaryExpression.op_shiftRight, Operator.SHIFT_RIGHT),
          Map.entry(IASTBinaryExpression.op_lessThan, Operator.LESS),
          Map.entry(IASTBinaryExpression.op_lessEqual, Operator.LESS_EQUAL),
          Map.entry(IASTBinaryExpression.op_greaterThan, Operator.GREATER),
          Map.entry(IASTBinaryExpression.op_greaterEqual, Operator.GREATER_EQUAL),
          Map.entry(IASTBinaryExpression.op_equals, Operator.EQUAL),
          Map.entry(IASTBinaryExpression.op_notequals, Operator.NOT_EQUAL),
          Map.entry(IASTBinaryExpression.op_binaryAnd, Operator.AND),
          Map.entry(IASTBinaryExpression.op_binaryXor, Operator.XOR),
          Map.entry(IASTBinaryExpression.op_binaryOr, Operator.OR),
          Map.entry(IASTBinaryExpression.op_logicalAnd, Operator.LOGICAL_AND),
          Map.entry(IASTBinaryExpression.op_logicalOr, Operator.LOGICAL_OR));

  private static final Map<Integer, Operator> ASSIGNING =
      Map.ofEntries(
          Map.entry(IASTBinaryExpression.op_multiplyAssign, Operator.MULTIPLY),
          Map.entry(IASTBinaryExpression.op_divideAssign, Operator.DIVIDE),
          Map.entry(IASTBinaryExpression.op_moduloAssign, Operator.REMAINDER),
          Map.entry(IASTBinaryExpression.op_plusAssign, Operator.ADD),
          Map.entry(IASTBinaryExpression.op_minusAssign, Operator.SUBTRACT),
          Map.entry(IASTBinaryExpression.op_shiftLeftAssign, Operator.SHIFT_LEFT),
          Map.entry(IASTBinaryExpression.op_shiftRightAssign, Operator.SHIFT_RIGHT),
          Map.entry(IASTBinaryExpression.op_binaryAndAssign, Operator.AND),
          Map.entry(IASTBinaryExpression.op_binaryXorAssign, Operator.XOR),
          Map.entry(IASTBinaryExpression.op_binaryOrAssign, Operator.OR));

  private final Reading reading;

  Operators(Reading reading) {
    this.reading = reading;
  }

  Value value(IASTBinaryExpression binary, Flow flow) {
    if (binary.getOperator() == IASTBinaryExpression.op_assign) {
      return assign(binary, flow);
    }
    Operator assigning = ASSIGNING.get(binary.getOperator());
    if (assigning != null) {
      return update(binary, assigning, flow);
    }
    Operator operator = PLAIN.get(binary.getOperator());
    if (operator == null) {
      return reading.evaluator.notFollowed(binary, flow);
    }
    if (operator.isLogical()) {
      return logical(binary, operator, flow);
    }
    Value left = reading.evaluator.value(binary.getOperand1(), flow);
    Value right = reading.evaluator.value(binary.getOperand2(), flow);
    return apply(operator, left, right, binary);
  }

  private Value assign(IASTBinaryExpression binary, Flow flow) {
    Value value = assigned(binary, flow);
    Optional<Location> place = reading.places.of(binary.getOperand1(), flow);
    if (place.isEmpty()) {
      return storedNowhere(binary, flow);
    }
    return reading.memory.store(place.get(), value, flow, binary);
  }

  /** What is assigned; a braced list, which C++ has here, is not followed. */
  private Value assigned(IASTBinaryExpression binary, Flow flow) {
    if (binary.getOperand2() != null) {
      return reading.evaluator.value(binary.getOperand2(), flow);
    }
    String reason = Reading.text(binary.getInitOperand2()) + " is a list that is not followed";
    new Changes(reading, reason).lose(binary.getInitOperand2(), flow);
    return reading.lostValue(binary.getOperand1().getExpressionType(), reason, binary, "no mend");
  }

  private Value update(IASTBinaryExpression binary, Operator operator, Flow flow) {
    Value right = assigned(binary, flow);
    Optional<Location> place = reading.places.of(binary.getOperand1(), flow);
    if (place.isEmpty()) {
      return storedNowhere(binary, flow);
    }
    Value old = reading.memory.load(place.get(), flow, binary);
    return reading.memory.store(place.get(), apply(operator, old, right, binary), flow, binary);
  }

  /** An assignment to something that is not followed may change anything. */
  private Value storedNowhere(IASTBinaryExpression binary, Flow flow) {
    String reason = Reading.text(binary.getOperand1()) + " is assigned, and cannot be followed";
    if (binary.getOperand1() instanceof IASTFieldReference field && isUndeclared(field)) {
      new Changes(reading, reason).lose(binary, flow);
      return reading.lostValue(binary.getExpressionType(), reason, binary, "no mend");
    }
    reading.memory.loseAll(flow, reason, binary);
    return reading.evaluator.notFollowed(binary, flow);
  }

  /** A member of a structure that nothing declares is told from others by its name alone. */
  private static boolean isUndeclared(IASTFieldReference field) {
    IBinding binding = field.getFieldName().resolveBinding();
    return binding == null || binding instanceof IProblemBinding;
  }

  /** {@code ++} and {@code --}. */
  Value step(IASTUnaryExpression unary, Flow flow) {
    Optional<Location> place = reading.places.of(unary.getOperand(), flow);
    if (place.isEmpty()) {
      reading.memory.loseAll(
          flow, Reading.text(unary) + " changes something that cannot be followed", unary);
      return reading.evaluator.notFollowed(unary, flow);
    }
    int kind = unary.getOperator();
    boolean up =
        kind == IASTUnaryExpression.op_prefixIncr || kind == IASTUnaryExpression.op_postFixIncr;
    boolean before =
        kind == IASTUnaryExpression.op_prefixIncr || kind == IASTUnaryExpression.op_prefixDecr;
    Value old = reading.memory.load(place.get(), flow, unary);
    Value changed =
        apply(up ? Operator.ADD : Operator.SUBTRACT, old, new Value.Number(Literal.of(1)), unary);
    Value stored = reading.memory.store(place.get(), changed, flow, unary);
    return before ? stored : old;
  }

  private Value logical(IASTBinaryExpression binary, Operator operator, Flow flow) {
    Optional<Formula> left =
        Memory.number(reading.evaluator.value(binary.getOperand1(), flow))
            .map(reading.build::truth);
    if (left.isEmpty()) {
      return reading.evaluator.notFollowed(binary, flow);
    }
    boolean isAnd = operator == Operator.LOGICAL_AND;
    Optional<Boolean> known = Build.known(left.get());
    if (known.isPresent() && known.get() != isAnd) {
      return new Value.Number(isAnd ? Build.FALSE : Build.TRUE);
    }
    Formula goesOn = isAnd ? left.get() : reading.build.not(left.get());
    Flow yes = flow.fork(reading.build.and(flow.path, goesOn));
    Flow no = flow.fork(reading.build.and(flow.path, reading.build.not(goesOn)));
    Optional<Formula> right = Memory.number(reading.evaluator.value(binary.getOperand2(), yes));
    new Merge(reading).into(flow, goesOn, yes, no, binary);
    return right.isEmpty()
        ? reading.evaluator.notFollowed(binary, flow)
        : new Value.Number(
            reading.build.binary(operator, left.get(), reading.build.truth(right.get())));
  }

  /** {@code left operator right} on values, pointers included. */
  private Value apply(Operator operator, Value left, Value right, IASTNode node) {
    if (left instanceof Value.Pointer pointer && right instanceof Value.Number number) {
      if (operator == Operator.ADD) {
        return reading.pointees.advanced(pointer, number.formula(), node);
      }
      if (operator == Operator.SUBTRACT) {
        Formula count =
            reading.build.unary(
                Unary.Operator.MINUS,
                Expressions.cast(reading.model.difference(), number.formula()));
        return reading.pointees.advanced(pointer, count, node);
      }
    }
    if (left instanceof Value.Number number
        && right instanceof Value.Pointer pointer
        && operator == Operator.ADD) {
      return reading.pointees.advanced(pointer, number.formula(), node);
    }
    if (left instanceof Value.Pointer one
        && right instanceof Value.Pointer other
        && operator == Operator.SUBTRACT) {
      return difference(one, other, node);
    }
    if ((left instanceof Value.Pointer || right instanceof Value.Pointer) && !operator.isTruth()) {
      String reason = Reading.text(node) + " is no arithmetic that C has for pointers";
      return new Value.Number(
          reading.lost(
              reading.address(),
              Reading.text(node),
              reason,
              node,
              "a macro may be another one: give it with --define"));
    }
    Optional<Formula> first = Memory.number(left);
    Optional<Formula> second = Memory.number(right);
    if (first.isEmpty() || second.isEmpty()) {
      return new Value.Number(
          reading.lost(
              reading.address(),
              Reading.text(node),
              Reading.text(node) + " has an operand without a value",
              node,
              "give its value with --input"));
    }
    return new Value.Number(
        Features.test(operator, first.get(), second.get(), reading)
            .orElseGet(() -> reading.build.binary(operator, first.get(), second.get())));
  }

  private Value difference(Value.Pointer one, Value.Pointer other, IASTNode node) {
    Formula bytes =
        Expressions.cast(
            reading.model.difference(),
            reading.build.binary(Operator.SUBTRACT, one.address(), other.address()));
    try {
      long size = reading.abi.size(one.pointee());
      return new Value.Number(
          size == 1
              ? bytes
              : reading.build.binary(
                  Operator.DIVIDE, bytes, Literal.of(size, reading.model.difference())));
    } catch (UnfollowedException e) {
      return new Value.Number(
          reading.lost(reading.model.difference(), Reading.text(node), e, node));
    }
  }
}
