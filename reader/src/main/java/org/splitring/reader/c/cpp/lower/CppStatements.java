package org.splitring.reader.c.cpp.lower;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTIfStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTStructuredBindingDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTSwitchStatement;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.SideEffects;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;

/** Statements that C does not have (C++ [stmt]). */
final class CppStatements {

  private final CppUnit unit;
  private final FunctionContext context;
  private final Lowering up;

  CppStatements(CppUnit unit, FunctionContext context, Lowering up) {
    this.unit = unit;
    this.context = context;
    this.up = up;
  }

  /** False if C has it. */
  boolean lower(IASTStatement statement) {
    if (statement instanceof ICPPASTIfStatement choice) {
      return choice(choice);
    }
    if (statement instanceof IASTDeclarationStatement declaration
        && declaration.getDeclaration() instanceof ICPPASTStructuredBindingDeclaration binding) {
      Reason reason = Reason.notFollowed("a structured binding is not followed");
      boolean changes =
          !(binding.getInitializer() instanceof IASTEqualsInitializer equals)
              || !(equals.getInitializerClause() instanceof IASTExpression value)
              || SideEffects.mayHappen(value)
              || !isPlain(value);
      if (changes) {
        context
            .blocks()
            .emit(new Statement.Havoc(new Footprint.Everything(), reason, context.at(statement)));
      }
      return true;
    }
    // A declaration in the place of a condition leaves no condition.
    boolean declares =
        statement instanceof IASTWhileStatement loop && loop.getCondition() == null
            || statement instanceof IASTSwitchStatement choice
                && choice.getControllerExpression() == null
            || statement instanceof IASTForStatement loop
                && loop instanceof org.eclipse.cdt.core.dom.ast.cpp.ICPPASTForStatement cpp
                && cpp.getConditionDeclaration() != null;
    if (declares) {
      lose("a declaration as a condition is not followed", statement);
    }
    return declares;
  }

  /** Whether copying a value, and the end of the copy, do nothing else. */
  private boolean isPlain(IASTExpression value) {
    return unit.classes()
        .classOf(unit.text().seams().expressions().typeOf(value).referred().type())
        .filter(each -> !unit.specialMembers().copiesOtherwise(each))
        .filter(each -> !unit.specialMembers().hasDestructor(each))
        .isPresent();
  }

  private void lose(String text, IASTStatement statement) {
    context.blocks().end(new Terminator.Lost(Reason.notFollowed(text), context.at(statement)));
  }

  /** What {@code if} and {@code switch} do before they ask for their condition. */
  static Optional<IASTStatement> first(IASTStatement statement) {
    if (statement instanceof ICPPASTIfStatement choice) {
      return Optional.ofNullable(choice.getInitializerStatement());
    }
    return statement instanceof ICPPASTSwitchStatement choice
        ? Optional.ofNullable(choice.getInitializerStatement())
        : Optional.empty();
  }

  private boolean choice(ICPPASTIfStatement choice) {
    if (choice.getConditionExpression() == null
        || choice.isConstexpr() && choice.getInitializerStatement() != null) {
      lose("a declaration in a condition is not followed", choice);
      return true;
    }
    return choice.isConstexpr() && constant(choice);
  }

  /** Of {@code if constexpr} only one branch is there. */
  private boolean constant(IASTIfStatement choice) {
    if (!(unit.text().seams().constants().value(choice.getConditionExpression())
        instanceof Evaluated.Value value)) {
      lose("the condition of an if constexpr is not known", choice);
      return true;
    }
    IASTStatement taken = value.value() != 0 ? choice.getThenClause() : choice.getElseClause();
    if (taken != null) {
      up.statement(taken);
    }
    return true;
  }
}
