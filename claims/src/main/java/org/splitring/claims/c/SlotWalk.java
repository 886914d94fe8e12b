package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTASMDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTProblemHolder;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IParameter;
import org.eclipse.cdt.core.dom.ast.IPointerType;
import org.eclipse.cdt.core.dom.ast.IType;

/**
 * A walk along the links of a list: {@code for (i = &head; *i; i = &(*i)->next); *i = last;}.
 *
 * <p>Which link is written at its end is not known. But a variable that is only ever given the
 * addresses of members and variables of one type points to one of those, and to nothing else.
 */
final class SlotWalk {

  private SlotWalk() {}

  /** Whether an assignment writes, through such a variable, a pointer to a structure. */
  static boolean writes(IASTNode assignment) {
    if (!(assignment instanceof IASTBinaryExpression binary)
        || binary.getOperator() != IASTBinaryExpression.op_assign
        || !(bare(binary.getOperand1()) instanceof IASTUnaryExpression star)
        || star.getOperator() != IASTUnaryExpression.op_star
        || !(bare(star.getOperand()) instanceof IASTIdExpression id)
        || !(Abi.plain(id.getExpressionType()) instanceof IPointerType slot)
        || !(Abi.plain(slot.getType()) instanceof IPointerType link)
        || !(Abi.plain(link.getType()) instanceof ICompositeType)) {
      return false;
    }
    IBinding variable = id.getName().resolveBinding();
    IASTNode function = assignment;
    while (function != null && !(function instanceof IASTFunctionDefinition)) {
      function = function.getParent();
    }
    return function != null
        && Places.isLocal(variable)
        && !(variable instanceof IParameter)
        && !Loops.contains(function, SlotWalk::isUnseen)
        && uses(function, variable).stream().allMatch(use -> isHarmless(use, slot));
  }

  /** Text in which a use of the variable would not be seen. */
  private static boolean isUnseen(IASTNode node) {
    return node instanceof IASTASMDeclaration || node instanceof IASTProblemHolder;
  }

  private static List<IASTNode> uses(IASTNode function, IBinding variable) {
    List<IASTNode> uses = new ArrayList<>();
    Loops.contains(
        function,
        node -> {
          if (node instanceof IASTIdExpression id && variable.equals(id.getName().resolveBinding())
              || node instanceof IASTDeclarator declarator
                  && variable.equals(
                      Definitions.innermost(declarator).getName().resolveBinding())) {
            uses.add(node);
          }
          return false;
        });
    return uses;
  }

  /** It is followed, or given the address of another link. */
  private static boolean isHarmless(IASTNode use, IType slot) {
    if (use instanceof IASTDeclarator declarator) {
      IASTInitializer initializer = declarator.getInitializer();
      return initializer == null
          || initializer instanceof IASTEqualsInitializer equals
              && equals.getInitializerClause() instanceof IASTExpression value
              && isLink(value, slot);
    }
    IASTNode parent = use.getParent();
    while (parent instanceof IASTUnaryExpression bracket
        && bracket.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      parent = bracket.getParent();
    }
    return parent instanceof IASTUnaryExpression unary
            && unary.getOperator() == IASTUnaryExpression.op_star
        || parent instanceof IASTBinaryExpression binary
            && binary.getOperator() == IASTBinaryExpression.op_assign
            && bare(binary.getOperand1()) == use
            && isLink(binary.getOperand2(), slot);
  }

  /** Whether a value is the address of something that is declared as a link of this type. */
  private static boolean isLink(IASTExpression value, IType slot) {
    return bare(value) instanceof IASTUnaryExpression address
        && address.getOperator() == IASTUnaryExpression.op_amper
        && (bare(address.getOperand()) instanceof IASTFieldReference
            || bare(address.getOperand()) instanceof IASTIdExpression)
        && address.getExpressionType().isSameType(slot)
        && !Loops.contains(value, node -> node instanceof IASTCastExpression);
  }

  private static IASTExpression bare(IASTExpression expression) {
    IASTExpression at = expression;
    while (at instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      at = unary.getOperand();
    }
    return at;
  }
}
