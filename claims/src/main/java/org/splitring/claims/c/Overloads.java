package org.splitring.claims.c;

import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IProblemBinding;
import org.eclipse.cdt.core.dom.ast.IProblemType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPClassType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPFunction;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPMethod;

/** Operators that are functions of a class. */
final class Overloads {

  private Overloads() {}

  /** Whether an expression applies an operator that a class has, or may have, for itself. */
  static boolean isOverloaded(IASTExpression expression, Flow flow) {
    if (!(expression instanceof ICPPASTExpression)) {
      return false;
    }
    if (expression instanceof ICPPASTBinaryExpression binary) {
      return isOverloaded(binary, flow);
    }
    if (expression instanceof ICPPASTUnaryExpression unary) {
      return switch (unary.getOperator()) {
        case IASTUnaryExpression.op_bracketedPrimary,
            IASTUnaryExpression.op_sizeof,
            IASTUnaryExpression.op_alignOf,
            IASTUnaryExpression.op_throw,
            IASTUnaryExpression.op_typeid,
            IASTUnaryExpression.op_noexcept,
            IASTUnaryExpression.op_sizeofParameterPack ->
            false;
        case IASTUnaryExpression.op_amper -> unary.getOverload() != null;
        default -> unary.getOverload() != null || isClass(unary.getOperand(), flow);
      };
    }
    if (expression instanceof IASTArraySubscriptExpression subscript) {
      return isClass(subscript.getArrayExpression(), flow)
          || isUnknown(subscript.getArrayExpression(), flow);
    }
    return expression instanceof IASTFieldReference reference
        && reference.isPointerDereference()
        && isClass(reference.getFieldOwner(), flow);
  }

  private static boolean isOverloaded(ICPPASTBinaryExpression binary, Flow flow) {
    ICPPFunction overload = binary.getOverload();
    boolean left = isClass(binary.getOperand1(), flow);
    boolean right = isClass(binary.getOperand2(), flow);
    if (binary.getOperator() == IASTBinaryExpression.op_assign) {
      boolean own =
          overload != null && !(overload instanceof ICPPMethod method && method.isImplicit());
      return own
          || left && !CppClasses.isPlain(type(binary.getOperand1(), flow))
          || binary.getOperand1() instanceof IASTArraySubscriptExpression
              && isOverloaded(binary.getOperand1(), flow);
    }
    boolean shifts =
        binary.getOperator() == IASTBinaryExpression.op_shiftLeft
            || binary.getOperator() == IASTBinaryExpression.op_shiftRight;
    return overload != null || left || right || shifts && isUnknown(binary.getOperand1(), flow);
  }

  private static boolean isClass(IASTExpression operand, Flow flow) {
    return operand != null && type(operand, flow) instanceof ICPPClassType;
  }

  /** What comes of a stream that nothing declares may be a stream. */
  private static boolean isUnknown(IASTExpression operand, Flow flow) {
    IType type = type(operand, flow);
    return type instanceof IProblemType || type instanceof IProblemBinding;
  }

  private static IType type(IASTExpression operand, Flow flow) {
    return Abi.plain(Instances.referred(Instances.type(operand.getExpressionType(), flow)));
  }
}
