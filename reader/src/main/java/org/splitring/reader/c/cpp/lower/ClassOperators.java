package org.splitring.reader.c.cpp.lower;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionList;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.cpp.EnumerationOperators;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Type;

/** Operators whose operands are classes: what they do is not followed, unless they copy. */
final class ClassOperators {

  private final CppUnit unit;

  ClassOperators(CppUnit unit) {
    this.unit = unit;
  }

  /** Empty if C has it. */
  Optional<Expression> value(IASTBinaryExpression binary, FunctionContext context) {
    if (binary.getOperand2() == null) {
      return Optional.of(unfollowed(binary, context));
    }
    Type left = type(binary.getOperand1());
    Type right = type(binary.getOperand2());
    boolean isClass = left instanceof Type.RecordType || right instanceof Type.RecordType;
    boolean copies =
        binary.getOperator() == IASTBinaryExpression.op_assign
            && left.equals(right)
            && unit.classes()
                .classOf(left)
                .filter(unit.specialMembers()::copiesOtherwise)
                .isEmpty();
    return !isClass || copies ? Optional.empty() : Optional.of(unfollowed(binary, context));
  }

  /** Empty if C has it. */
  Optional<Expression> unary(IASTUnaryExpression unary, FunctionContext context) {
    return type(unary.getOperand()) instanceof Type.RecordType
        ? Optional.of(unfollowed(unary, context))
        : Optional.empty();
  }

  /** Empty if C has it: nothing declares an operator for it. */
  Optional<Expression> comma(IASTExpressionList list, FunctionContext context) {
    List<IASTExpression> operands = List.of(list.getExpressions());
    boolean isOwn =
        unit.namespaces().overloads(",") && operands.stream().anyMatch(each -> !isNumber(each))
            || new EnumerationOperators(unit).mayCall(operands);
    return isOwn ? Optional.of(unfollowed(list, context)) : Optional.empty();
  }

  private static Expression unfollowed(IASTExpression expression, FunctionContext context) {
    return context.unfollowed(
        "the operator of " + context.shown(expression) + " is not followed", expression);
  }

  private Type type(IASTExpression expression) {
    return unit.text().seams().expressions().typeOf(expression).referred().type();
  }

  /** Whether a class has an operator of its own. */
  boolean overloaded(String operator, Typed operand) {
    return operand.type() instanceof Type.RecordType
        && unit.classes()
            .classOf(operand.type())
            .filter(each -> unit.scopes().member(each, operator).isPresent())
            .isPresent();
  }

  /** Whether an operator compares, or is logical. */
  static boolean isTruth(IASTExpression expression) {
    if (expression instanceof IASTUnaryExpression unary) {
      return unary.getOperator() == IASTUnaryExpression.op_not;
    }
    return expression instanceof IASTBinaryExpression binary
        && switch (binary.getOperator()) {
          case IASTBinaryExpression.op_lessThan,
              IASTBinaryExpression.op_lessEqual,
              IASTBinaryExpression.op_greaterThan,
              IASTBinaryExpression.op_greaterEqual,
              IASTBinaryExpression.op_equals,
              IASTBinaryExpression.op_notequals,
              IASTBinaryExpression.op_logicalAnd,
              IASTBinaryExpression.op_logicalOr ->
              binary.getOperand2() != null;
          default -> false;
        };
  }

  /** Whether no operand is an object of a class. */
  boolean isBuiltIn(IASTExpression expression) {
    if (expression instanceof IASTUnaryExpression unary) {
      return isNumber(unary.getOperand()) && !new EnumerationOperators(unit).mayCall(unary);
    }
    return expression instanceof IASTBinaryExpression binary
        && isNumber(binary.getOperand1())
        && isNumber(binary.getOperand2())
        && !new EnumerationOperators(unit).mayCall(binary);
  }

  private boolean isNumber(IASTExpression operand) {
    Type type = type(operand);
    return !(type instanceof Type.RecordType) && !(type instanceof Type.UnknownType);
  }
}
