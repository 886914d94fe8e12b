package org.splitring.claims.c;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTASMDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;

/**
 * What a piece of text may change, found without reading it: the names of all variables and members
 * that it, or a function it calls, assigns to or takes the address of.
 */
final class Changes {

  private final Reading reading;
  private final Set<String> names = new HashSet<>();
  private final Set<IASTNode> seen = new HashSet<>();
  private boolean anything;

  private final String reason;

  /**
   * Changes that are not followed.
   *
   * @param reason why, in words
   */
  Changes(Reading reading, String reason) {
    this.reading = reading;
    this.reason = reason;
  }

  /** Loses everything that the text may change. */
  void lose(IASTNode text, Flow flow) {
    collect(text);
    if (anything) {
      reading.memory.loseAll(flow, reason, text);
      return;
    }
    flow.state.lose(
        new State.Loss(
            location -> names.contains(lastName(location.key())),
            reading.stamp(),
            Unknowns.Kind.LOST,
            reason,
            reading.at(text),
            "no mend: read a simpler function"));
  }

  /** The variable or member that a location is, or is an element of. */
  private static String lastName(String key) {
    String bare = key.replaceAll("\\[[^\\[\\]]*\\]", "").replaceAll("~\\d+|\\*$", "");
    int start = bare.length();
    while (start > 0 && Character.isJavaIdentifierPart(bare.charAt(start - 1))) {
      start--;
    }
    return bare.substring(start);
  }

  private void collect(IASTNode node) {
    if (!seen.add(node)) {
      return;
    }
    reading.step(node);
    if (node instanceof IASTBinaryExpression binary && assigns(binary)) {
      changed(binary.getOperand1());
    } else if (node instanceof IASTUnaryExpression unary
        && (steps(unary) || unary.getOperator() == IASTUnaryExpression.op_amper)) {
      changed(unary.getOperand());
    } else if (node instanceof IASTFunctionCallExpression call) {
      called(call);
    } else if (node instanceof IASTASMDeclaration
        || node instanceof org.eclipse.cdt.core.dom.ast.IASTProblemHolder) {
      anything = true;
    }
    for (IASTNode child : node.getChildren()) {
      collect(child);
    }
  }

  private void called(IASTFunctionCallExpression call) {
    if (call.getFunctionNameExpression() instanceof IASTIdExpression id) {
      for (IASTFunctionDefinition body : reading.definitions.functions(id.getName().toString())) {
        collect(body.getBody());
      }
    }
    for (IASTNode argument : call.getArguments()) {
      if (argument instanceof IASTExpression expression
          && Abi.plain(expression.getExpressionType())
              instanceof org.eclipse.cdt.core.dom.ast.IPointerType pointer
          && Abi.plain(pointer.getType())
              instanceof org.eclipse.cdt.core.dom.ast.ICompositeType composite
          && call.getFunctionNameExpression() instanceof IASTIdExpression id
          && reading.definitions.functions(id.getName().toString()).isEmpty()) {
        for (org.eclipse.cdt.core.dom.ast.IField field : composite.getFields()) {
          names.add(field.getName());
        }
      }
    }
  }

  private void changed(IASTExpression target) {
    if (target instanceof IASTIdExpression id) {
      names.add(id.getName().toString());
    } else if (target instanceof IASTFieldReference reference) {
      names.add(reference.getFieldName().toString());
    } else if (target instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      changed(unary.getOperand());
    } else if (target
        instanceof org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression subscript) {
      changed(subscript.getArrayExpression());
    } else {
      anything = true;
    }
  }

  static boolean assigns(IASTBinaryExpression binary) {
    return binary.getOperator() >= IASTBinaryExpression.op_assign
        && binary.getOperator() <= IASTBinaryExpression.op_binaryOrAssign;
  }

  static boolean steps(IASTUnaryExpression unary) {
    return switch (unary.getOperator()) {
      case IASTUnaryExpression.op_prefixIncr,
          IASTUnaryExpression.op_prefixDecr,
          IASTUnaryExpression.op_postFixIncr,
          IASTUnaryExpression.op_postFixDecr ->
          true;
      default -> false;
    };
  }
}
