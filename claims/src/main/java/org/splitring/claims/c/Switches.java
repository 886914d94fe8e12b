package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;

/** Switches: every case is a label that the selector may jump to. */
final class Switches {

  private final Reading reading;
  private final Statements statements;

  Switches(Reading reading, Statements statements) {
    this.reading = reading;
    this.statements = statements;
  }

  void run(IASTSwitchStatement choice, Flow flow) {
    Optional<Formula> selector =
        Memory.number(reading.evaluator.value(choice.getControllerExpression(), flow));
    if (selector.isEmpty()
        || !(choice.getBody() instanceof IASTCompoundStatement body)
        || holdsHiddenCase(body, body)) {
      statements.lostTrack(choice, flow);
      return;
    }
    Object end = new Object();
    Formula rest = flow.path;
    Object defaultCase = end;
    for (IASTStatement each : body.getStatements()) {
      if (each instanceof IASTCaseStatement label) {
        Formula matches =
            Memory.number(reading.evaluator.value(label.getExpression(), flow))
                .map(value -> matches(selector.get(), value))
                .orElseGet(() -> statements.condition(null, label, flow));
        Flow taken = flow.fork(reading.build.and(rest, matches));
        taken.reachable = Build.known(taken.path).orElse(true);
        if (taken.reachable) {
          flow.frame.jump(label, taken);
        }
        rest = reading.build.and(rest, reading.build.not(matches));
      } else if (each instanceof IASTDefaultStatement) {
        defaultCase = each;
      }
    }
    if (!Build.known(rest).orElse(true)) {
      flow.end();
    } else {
      flow.frame.jump(defaultCase, flow.fork(rest));
      flow.end();
    }
    Object outer = flow.frame.breakTarget;
    flow.frame.breakTarget = end;
    statements.run(body, flow);
    flow.frame.breakTarget = outer;
    statements.arrive(end, flow, choice);
  }

  /** A case is converted to the type of the selector (C11 6.8.4.2p5). */
  private Formula matches(Formula selector, Formula value) {
    return reading.build.binary(
        Operator.EQUAL, selector, Expressions.cast(selector.type().promoted(), value));
  }

  /** A case that does not stand directly in the block of its switch. */
  private static boolean holdsHiddenCase(IASTNode node, IASTCompoundStatement body) {
    boolean label = node instanceof IASTCaseStatement || node instanceof IASTDefaultStatement;
    if (label && node.getParent() != body) {
      return true;
    }
    for (IASTNode child : node.getChildren()) {
      if (!(child instanceof IASTSwitchStatement) && holdsHiddenCase(child, body)) {
        return true;
      }
    }
    return false;
  }
}
