package org.splitring.reader.c.lower.expression;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Unsequenced;
import org.splitring.reader.ir.Expression;

/** Operators whose operands C does not order. */
public final class BinaryOperators {

  private final FunctionContext context;
  private final Lowering up;

  public BinaryOperators(FunctionContext context, Lowering up) {
    this.context = context;
    this.up = up;
  }

  public Expression value(IASTBinaryExpression binary) {
    Optional<Operator> operator = operator(binary.getOperator());
    if (operator.isEmpty() || binary.getOperand2() == null) {
      return context.unfollowed(
          "the expression " + context.shown(binary) + " is not followed", binary);
    }
    Unsequenced order = new Unsequenced(context);
    Expression left = order.value(() -> up.value(binary.getOperand1()));
    Expression right = order.value(() -> up.value(binary.getOperand2()));
    boolean conflict = order.conflict(binary);
    Expression result = context.operators().binary(operator.get(), left, right, context.at(binary));
    return conflict ? context.unknown(result.type(), order.reason(binary), binary) : result;
  }

  /** The operator, of an assignment the one that it computes with. */
  public static Optional<Operator> operator(int parsed) {
    return Optional.ofNullable(
        switch (parsed) {
          case IASTBinaryExpression.op_multiply, IASTBinaryExpression.op_multiplyAssign ->
              Operator.MULTIPLY;
          case IASTBinaryExpression.op_divide, IASTBinaryExpression.op_divideAssign ->
              Operator.DIVIDE;
          case IASTBinaryExpression.op_modulo, IASTBinaryExpression.op_moduloAssign ->
              Operator.REMAINDER;
          case IASTBinaryExpression.op_plus, IASTBinaryExpression.op_plusAssign -> Operator.ADD;
          case IASTBinaryExpression.op_minus, IASTBinaryExpression.op_minusAssign ->
              Operator.SUBTRACT;
          case IASTBinaryExpression.op_shiftLeft, IASTBinaryExpression.op_shiftLeftAssign ->
              Operator.SHIFT_LEFT;
          case IASTBinaryExpression.op_shiftRight, IASTBinaryExpression.op_shiftRightAssign ->
              Operator.SHIFT_RIGHT;
          case IASTBinaryExpression.op_binaryAnd, IASTBinaryExpression.op_binaryAndAssign ->
              Operator.AND;
          case IASTBinaryExpression.op_binaryXor, IASTBinaryExpression.op_binaryXorAssign ->
              Operator.XOR;
          case IASTBinaryExpression.op_binaryOr, IASTBinaryExpression.op_binaryOrAssign ->
              Operator.OR;
          case IASTBinaryExpression.op_lessThan -> Operator.LESS;
          case IASTBinaryExpression.op_lessEqual -> Operator.LESS_EQUAL;
          case IASTBinaryExpression.op_greaterThan -> Operator.GREATER;
          case IASTBinaryExpression.op_greaterEqual -> Operator.GREATER_EQUAL;
          case IASTBinaryExpression.op_equals -> Operator.EQUAL;
          case IASTBinaryExpression.op_notequals -> Operator.NOT_EQUAL;
          default -> null;
        });
  }
}
