package org.splitring.claims.c;

import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IArrayType;
import org.eclipse.cdt.core.dom.ast.IBasicType;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IField;
import org.eclipse.cdt.core.dom.ast.IPointerType;
import org.eclipse.cdt.core.dom.ast.IType;

/**
 * Bytes that may be those of any object: an array of characters in a structure, where the pointer
 * to the structure may have been made of another one, or in a union.
 */
final class Recast {

  private Recast() {}

  /** Whether a member is an array of bytes that may lie over another object. */
  static boolean mayBeAnything(IASTFieldReference member) {
    return Abi.plain(member.getExpressionType()) instanceof IArrayType array
        && Abi.plain(array.getType()) instanceof IBasicType basic
        && basic.getKind() == IBasicType.Kind.eChar
        && (member.getFieldName().resolveBinding() instanceof IField field
                && field.getCompositeTypeOwner().getKey() == ICompositeType.k_union
            || isRecast(member.getFieldOwner()));
  }

  private static boolean isRecast(IASTExpression owner) {
    if (owner instanceof IASTFieldReference reference) {
      return isRecast(reference.getFieldOwner());
    }
    if (owner instanceof IASTArraySubscriptExpression element) {
      return isRecast(element.getArrayExpression());
    }
    if (owner instanceof IASTUnaryExpression unary) {
      return isRecast(unary.getOperand());
    }
    if (!(owner instanceof IASTIdExpression id)) {
      return true;
    }
    IBinding variable = id.getName().resolveBinding();
    IASTNode function = owner;
    while (function != null && !(function instanceof IASTFunctionDefinition)) {
      function = function.getParent();
    }
    return !isNeverGiven(function, variable);
  }

  /** Whether nothing that was another pointer is ever stored in a variable. */
  private static boolean isNeverGiven(IASTNode function, IBinding variable) {
    return function != null
        && variable != null
        && !Loops.contains(function, node -> gives(node, variable));
  }

  private static boolean gives(IASTNode node, IBinding variable) {
    if (node instanceof IASTDeclarator declarator && declarator.getInitializer() != null) {
      return variable.equals(Definitions.innermost(declarator).getName().resolveBinding())
          && Loops.contains(declarator.getInitializer(), Recast::isOther);
    }
    return node instanceof IASTBinaryExpression binary
        && binary.getOperator() == IASTBinaryExpression.op_assign
        && binary.getOperand1() instanceof IASTIdExpression id
        && variable.equals(id.getName().resolveBinding())
        && Loops.contains(binary, Recast::isOther);
  }

  private static boolean isOther(IASTNode node) {
    return node instanceof IASTCastExpression
        || node instanceof IASTExpression expression
            && Abi.plain(expression.getExpressionType()) instanceof IPointerType pointer
            && isBare(pointer.getType());
  }

  private static boolean isBare(IType type) {
    return Abi.plain(type) instanceof IBasicType;
  }
}
