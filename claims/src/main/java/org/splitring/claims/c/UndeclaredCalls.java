package org.splitring.claims.c;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.internal.core.dom.parser.c.CExternalFunction;

/**
 * Tells the parser which functions nothing declares. For the type of each it would look through all
 * that is compiled, and trees whose headers are not there call many.
 */
final class UndeclaredCalls {

  private final IASTTranslationUnit unit;
  private Optional<Set<String>> declared = Optional.empty();

  UndeclaredCalls(IASTTranslationUnit unit) {
    this.unit = unit;
  }

  /** To be said of a call before its type is asked for; any other expression is left as it is. */
  void settle(IASTExpression expression) {
    if (expression instanceof IASTFunctionCallExpression call
        && call.getFunctionNameExpression() instanceof IASTIdExpression id
        && id.getName().resolveBinding() instanceof CExternalFunction function
        && !declared().contains(function.getName())) {
      function.setFullyResolved(true);
    }
  }

  /** Every name that is declared anywhere, as whatever. */
  private Set<String> declared() {
    if (declared.isEmpty()) {
      Names names = new Names();
      unit.accept(names);
      declared = Optional.of(names.found);
    }
    return declared.get();
  }

  private static final class Names extends ASTVisitor {
    private final Set<String> found = new HashSet<>();

    Names() {
      shouldVisitDeclarators = true;
    }

    @Override
    public int visit(IASTDeclarator declarator) {
      found.add(declarator.getName().toString());
      return PROCESS_CONTINUE;
    }
  }
}
