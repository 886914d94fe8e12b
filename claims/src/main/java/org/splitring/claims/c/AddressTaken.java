package org.splitring.claims.c;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IArrayType;
import org.eclipse.cdt.core.dom.ast.IVariable;

/** Which variables a pointer may point to. */
final class AddressTaken {

  private final Map<IASTNode, Set<Object>> addressed = new IdentityHashMap<>();

  /** The variables of the function around a node that a pointer may point to. */
  Set<Object> beside(IASTNode node) {
    IASTNode function = function(node);
    Set<Object> found = addressed.get(function);
    if (found == null) {
      found = new HashSet<>();
      collectAddressed(function, found);
      addressed.put(function, found);
    }
    return found;
  }

  private static void collectAddressed(IASTNode node, Set<Object> found) {
    if (Referring.mayRefer(node)) {
      addAll(node, found);
      return;
    }
    if (node instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_amper) {
      IASTNode at = unary.getOperand();
      while (!(at instanceof IASTIdExpression) && !isElsewhere(at) && at.getChildren().length > 0) {
        at = at.getChildren()[0];
      }
      if (at instanceof IASTIdExpression id) {
        found.add(Sequencing.object(id));
      }
    } else if (node instanceof IASTIdExpression id
        && id.getName().resolveBinding() instanceof IVariable variable
        && (Abi.plain(variable.getType()) instanceof IArrayType || !Places.isLocal(variable))) {
      found.add(variable);
    }
    for (IASTNode child : node.getChildren()) {
      collectAddressed(child, found);
    }
  }

  /** What a pointer points to is no part of the pointer. */
  private static boolean isElsewhere(IASTNode node) {
    return node instanceof IASTFieldReference reference && reference.isPointerDereference()
        || node instanceof IASTUnaryExpression unary
            && unary.getOperator() == IASTUnaryExpression.op_star;
  }

  private static void addAll(IASTNode node, Set<Object> found) {
    if (node instanceof IASTIdExpression id && id.getName().resolveBinding() instanceof IVariable) {
      found.add(Sequencing.object(id));
    }
    for (IASTNode child : node.getChildren()) {
      addAll(child, found);
    }
  }

  private static IASTNode function(IASTNode node) {
    IASTNode at = node;
    while (at.getParent() != null && !(at instanceof IASTFunctionDefinition)) {
      at = at.getParent();
    }
    return at;
  }
}
