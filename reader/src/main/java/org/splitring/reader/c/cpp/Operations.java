package org.splitring.reader.c.cpp;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Type;

/** Operators whose operands are classes: what they do is not followed, unless they copy. */
final class Operations {

  private final CppUnit unit;
  private final FunctionContext context;

  Operations(CppUnit unit, FunctionContext context) {
    this.unit = unit;
    this.context = context;
  }

  /** Empty if C has it. */
  Optional<Expression> value(IASTBinaryExpression binary) {
    if (binary.getOperand2() == null) {
      return Optional.of(
          context.unfollowed("the expression " + context.shown(binary) + " is not followed", binary));
    }
    Type left = type(binary.getOperand1());
    Type right = type(binary.getOperand2());
    boolean isClass = left instanceof Type.RecordType || right instanceof Type.RecordType;
    if (!isClass) {
      return Optional.empty();
    }
    boolean copies =
        binary.getOperator() == IASTBinaryExpression.op_assign
            && left.equals(right)
            && unit.classes().classOf(left).filter(unit.classes()::copiesOtherwise).isEmpty();
    return copies
        ? Optional.empty()
        : Optional.of(
            context.unfollowed("the operator of " + context.shown(binary) + " is not followed", binary));
  }

  /** Empty if C has it. */
  Optional<Expression> unary(IASTUnaryExpression unary) {
    return type(unary.getOperand()) instanceof Type.RecordType
        ? Optional.of(
            context.unfollowed("the operator of " + context.shown(unary) + " is not followed", unary))
        : Optional.empty();
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
}
