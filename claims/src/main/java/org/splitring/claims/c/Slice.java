package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.jspecify.annotations.Nullable;

/**
 * Which names bear on what some functions compute: a slice by name, without regard to order.
 *
 * <p>It begins with the names of what is computed; whatever assigns to a name in it brings in every
 * name that it mentions, and that the conditions around it mention. A variable of one function is
 * another one than that of the same name in another function.
 */
final class Slice {

  private final Collection<IASTFunctionDefinition> functions;
  private final Set<String> names = new HashSet<>();
  private final Set<IASTNode> statements = new HashSet<>();

  private Slice(Collection<IASTFunctionDefinition> functions, Collection<String> results) {
    this.functions = functions;
    names.addAll(results);
    functions.stream()
        .limit(1)
        .forEach(first -> results.forEach(each -> names.add(each + "@" + Definitions.name(first))));
  }

  /** The slice for what the first of the functions computes. */
  static Slice of(Collection<IASTFunctionDefinition> functions, Collection<String> results) {
    Slice slice = new Slice(functions, results);
    int before;
    do {
      before = slice.names.size() + slice.statements.size();
      for (IASTFunctionDefinition function : List.copyOf(functions)) {
        slice.visit(function, function.getBody());
      }
    } while (slice.names.size() + slice.statements.size() != before);
    return slice;
  }

  /** Whether a name, where it stands in that function's text, is one of the slice. */
  boolean bears(String name, IASTFunctionDefinition function) {
    String local = name + "@" + Definitions.name(function);
    return names.contains(local) || names.contains(name) && !declares(function, name);
  }

  private static boolean declares(IASTFunctionDefinition function, String name) {
    return Loops.contains(
        function,
        node ->
            node instanceof IASTDeclarator declarator
                && declarator.getName().toString().equals(name)
                && declarator != function.getDeclarator());
  }

  /** Whether a function computes something of the slice. */
  boolean includes(IASTFunctionDefinition function) {
    return names.contains(Definitions.name(function));
  }

  /** The statements and expressions that brought them in. */
  List<IASTNode> statements() {
    return new ArrayList<>(statements);
  }

  private void visit(IASTFunctionDefinition function, IASTNode node) {
    if (bears(function, node)) {
      names.add(Definitions.name(function));
      take(node, function);
      for (IASTNode at = node.getParent(); at != null && at != function; at = at.getParent()) {
        if (at instanceof IASTIfStatement choice) {
          asked(choice.getConditionExpression(), function);
        } else if (at instanceof IASTSwitchStatement choice) {
          asked(choice.getControllerExpression(), function);
        }
      }
    }
    for (IASTNode child : node.getChildren()) {
      visit(function, child);
    }
  }

  /** In C++ a declaration may stand where the question does; what it says is not followed. */
  private void asked(@Nullable IASTExpression question, IASTFunctionDefinition function) {
    if (question != null) {
      take(question, function);
    }
  }

  private boolean bears(IASTFunctionDefinition function, IASTNode node) {
    if (node instanceof IASTBinaryExpression binary && Changes.assigns(binary)) {
      return known(binary.getOperand1(), function);
    }
    if (node instanceof IASTUnaryExpression unary && Changes.steps(unary)) {
      return known(unary.getOperand(), function);
    }
    if (node instanceof IASTDeclarator declarator && declarator.getInitializer() != null) {
      return holds(Definitions.innermost(declarator).getName(), function);
    }
    if (node instanceof IASTReturnStatement) {
      return names.contains(Definitions.name(function));
    }
    return node instanceof IASTExpressionStatement statement
        && statement.getExpression() instanceof IASTFunctionCallExpression call
        && call.getFunctionNameExpression() instanceof IASTIdExpression id
        && names.contains(id.getName().toString());
  }

  private boolean known(IASTExpression target, IASTFunctionDefinition function) {
    if (target instanceof IASTFieldReference reference) {
      return names.contains(reference.getFieldName().toString());
    }
    if (target instanceof IASTIdExpression id) {
      return holds(id.getName(), function);
    }
    for (IASTNode child : target.getChildren()) {
      if (child instanceof IASTExpression expression && known(expression, function)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(IASTName name, IASTFunctionDefinition function) {
    return names.contains(key(name, function));
  }

  private static String key(IASTName name, IASTFunctionDefinition function) {
    return Places.isLocal(name.resolveBinding())
        ? name + "@" + Definitions.name(function)
        : name.toString();
  }

  private void take(IASTNode node, IASTFunctionDefinition function) {
    if (statements.add(node)) {
      mention(node, function);
    }
  }

  private void mention(IASTNode node, IASTFunctionDefinition function) {
    if (node instanceof IASTName name) {
      names.add(key(name, function));
    }
    for (IASTNode child : node.getChildren()) {
      mention(child, function);
    }
  }
}
