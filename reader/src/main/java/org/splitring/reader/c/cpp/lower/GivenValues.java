package org.splitring.reader.c.cpp.lower;

import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorInitializer;
import org.jspecify.annotations.Nullable;

/** A list of values, and whether it stands in braces. */
record GivenValues(IASTInitializerClause[] clauses, boolean isBraced) {

  static final IASTInitializerClause[] NOTHING = new IASTInitializerClause[0];

  static GivenValues of(@Nullable IASTInitializer initializer) {
    if (initializer instanceof IASTEqualsInitializer equals) {
      return equals.getInitializerClause() instanceof IASTInitializerList list
          ? new GivenValues(list.getClauses(), true)
          : new GivenValues(new IASTInitializerClause[] {equals.getInitializerClause()}, false);
    }
    if (initializer instanceof IASTInitializerList list) {
      return new GivenValues(list.getClauses(), true);
    }
    return initializer instanceof ICPPASTConstructorInitializer brackets
        ? new GivenValues(brackets.getArguments(), false)
        : new GivenValues(NOTHING, false);
  }
}
