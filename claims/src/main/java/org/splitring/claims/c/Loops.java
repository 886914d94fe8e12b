package org.splitring.claims.c;

import java.util.function.Predicate;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTDoStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTRangeBasedForStatement;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;

/**
 * Loops. One that runs exactly once ({@code do ... while (0)}) is read as it stands; of any other,
 * whatever its text assigns is lost, before, inside and behind it.
 */
final class Loops {

  private final Reading reading;
  private final Statements statements;

  Loops(Reading reading, Statements statements) {
    this.reading = reading;
    this.statements = statements;
  }

  void run(IASTStatement loop, Flow flow) {
    if (loop instanceof IASTDoStatement once && isFalse(once.getCondition(), flow)) {
      once(once.getBody(), flow, loop);
    } else if (loop instanceof IASTWhileStatement never && isFalse(never.getCondition(), flow)) {
      reading.step(never);
    } else {
      if (loop instanceof IASTForStatement counted && counted.getInitializerStatement() != null) {
        statements.run(counted.getInitializerStatement(), flow);
      }
      many(loop, flow);
    }
  }

  private boolean isFalse(IASTExpression condition, Flow flow) {
    return condition != null
        && !mayChangeAnything(condition)
        && Memory.number(reading.evaluator.value(condition, flow.fork(flow.path)))
            .flatMap(Build::known)
            .map(truth -> !truth)
            .orElse(false);
  }

  private void once(IASTStatement body, Flow flow, IASTNode loop) {
    Object end = new Object();
    Object outerBreak = flow.frame.breakTarget;
    Object outerContinue = flow.frame.continueTarget;
    flow.frame.breakTarget = end;
    flow.frame.continueTarget = end;
    statements.run(body, flow);
    flow.frame.breakTarget = outerBreak;
    flow.frame.continueTarget = outerContinue;
    statements.arrive(end, flow, loop);
  }

  /** The body is read once with everything it changes lost, for the ways out of it. */
  private void many(IASTStatement loop, Flow flow) {
    new Changes(reading, "a loop changes it; loops are not followed").lose(loop, flow);
    Formula runs =
        reading.lost(
            CType.INT,
            "the loop",
            "a loop is not followed",
            loop,
            "no mend: loops are not followed");
    Flow inside = flow.fork(reading.build.and(flow.path, reading.build.truth(runs)));
    Object end = new Object();
    Object outerBreak = flow.frame.breakTarget;
    Object outerContinue = flow.frame.continueTarget;
    flow.frame.breakTarget = end;
    flow.frame.continueTarget = end;
    int departures = flow.frame.departures;
    if (loop instanceof IASTForStatement counted) {
      effects(counted.getConditionExpression(), inside);
      statements.run(counted.getBody(), inside);
    } else if (loop instanceof IASTWhileStatement repeated) {
      effects(repeated.getCondition(), inside);
      statements.run(repeated.getBody(), inside);
    } else if (loop instanceof IASTDoStatement repeated) {
      statements.run(repeated.getBody(), inside);
    } else if (loop instanceof ICPPASTRangeBasedForStatement each) {
      CppStatements.loseElement(each, inside, reading);
      statements.run(each.getBody(), inside);
    }
    flow.frame.breakTarget = outerBreak;
    flow.frame.continueTarget = outerContinue;
    flow.frame.jumps.remove(end);
    inside.state.written().stream()
        .filter(each -> flow.state.get(each).isEmpty())
        .forEach(flow.state::storedSomehow);
    if (flow.frame.departures != departures) {
      flow.path =
          reading.build.and(
              flow.path,
              reading.build.truth(
                  reading.lost(
                      CType.INT,
                      "the loop ends",
                      "a loop is not followed",
                      loop,
                      "no mend: loops are not followed")));
    }
  }

  private void effects(@org.jspecify.annotations.Nullable IASTExpression condition, Flow flow) {
    if (condition != null) {
      reading.evaluator.value(condition, flow);
    }
  }

  private static boolean mayChangeAnything(IASTNode node) {
    return contains(
        node,
        each ->
            each instanceof IASTFunctionCallExpression
                || each instanceof IASTUnaryExpression unary && Changes.steps(unary)
                || each instanceof IASTBinaryExpression binary && Changes.assigns(binary));
  }

  /** Whether a node like that stands in the tree. */
  static boolean contains(IASTNode tree, Predicate<IASTNode> wanted) {
    if (wanted.test(tree)) {
      return true;
    }
    for (IASTNode child : tree.getChildren()) {
      if (contains(child, wanted)) {
        return true;
      }
    }
    return false;
  }
}
