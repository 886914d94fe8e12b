package org.splitring.claims.c;

import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IVariable;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTForStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTIfStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTRangeBasedForStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTSwitchStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTryBlockStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTWhileStatement;

/** The statements of C++ that are not followed, and the loops that only C++ has. */
final class CppStatements {

  private CppStatements() {}

  /** Gives up at a statement whose flow is not C's. */
  static void check(IASTStatement statement, Reading reading) {
    boolean declares =
        statement instanceof ICPPASTIfStatement a && a.getConditionDeclaration() != null
            || statement instanceof ICPPASTWhileStatement b && b.getConditionDeclaration() != null
            || statement instanceof ICPPASTForStatement c && c.getConditionDeclaration() != null
            || statement instanceof ICPPASTSwitchStatement d
                && (d.getControllerDeclaration() != null || d.getInitializerStatement() != null);
    if (declares) {
      throw new Statements.Backward(
          reading.at(statement) + ": a condition declares a variable, which is not followed");
    }
    if (statement instanceof ICPPASTTryBlockStatement) {
      throw new Statements.Backward(
          reading.at(statement) + ": exceptions are caught, which is not followed");
    }
  }

  /** Of the elements that a loop goes through nothing is known; they may be anything. */
  static void loseElement(ICPPASTRangeBasedForStatement loop, Flow flow, Reading reading) {
    String reason = "a loop sets it; loops are not followed";
    if (!(loop.getDeclaration() instanceof IASTSimpleDeclaration simple)) {
      return;
    }
    for (IASTDeclarator each : simple.getDeclarators()) {
      if (Definitions.innermost(each).getName().resolveBinding() instanceof IVariable variable) {
        Location slot = reading.places.slot(variable, flow);
        Value value =
            reading.lostValue(slot.type(), reason, loop, "no mend: read a simpler function");
        reading.memory.store(slot, value, flow, loop);
      }
    }
  }
}
