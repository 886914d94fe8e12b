package org.splitring.claims.c;

import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorInitializer;
import org.jspecify.annotations.Nullable;

/** What stands in an initializer, in whichever of C++'s ways it is written. */
final class CppInitializers {

  private CppInitializers() {}

  /** The one value that something which is no object is set to; null if there is not just one. */
  static @Nullable IASTInitializerClause single(IASTInitializer initializer) {
    List<IASTInitializerClause> clauses = clauses(initializer);
    return clauses.size() == 1 ? clauses.get(0) : null;
  }

  /** All the values. */
  static List<IASTInitializerClause> clauses(IASTInitializer initializer) {
    if (initializer instanceof IASTEqualsInitializer equals) {
      return equals.getInitializerClause() instanceof IASTInitializerList list
          ? List.of(list.getClauses())
          : List.of(equals.getInitializerClause());
    }
    if (initializer instanceof ICPPASTConstructorInitializer constructor) {
      return List.of(constructor.getArguments());
    }
    return initializer instanceof IASTInitializerList list ? List.of(list.getClauses()) : List.of();
  }
}
