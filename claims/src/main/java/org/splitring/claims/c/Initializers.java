package org.splitring.claims.c;

import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IField;
import org.eclipse.cdt.core.dom.ast.c.ICASTDesignatedInitializer;
import org.eclipse.cdt.core.dom.ast.c.ICASTFieldDesignator;

/** Braced initializers: named members are stored, everything else in the object is lost. */
final class Initializers {

  private final Reading reading;

  Initializers(Reading reading) {
    this.reading = reading;
  }

  void store(IASTInitializer initializer, Location place, Flow flow) {
    reading.memory.lose(
        flow,
        place.key(),
        Unknowns.Kind.LOST,
        place.shown() + " is set by a braced list that is not followed",
        initializer);
    if (initializer instanceof IASTEqualsInitializer equals
        && equals.getInitializerClause() instanceof IASTInitializerList list) {
      for (IASTInitializerClause clause : list.getClauses()) {
        member(clause, place, flow);
      }
    }
  }

  private void member(IASTInitializerClause clause, Location place, Flow flow) {
    if (clause instanceof ICASTDesignatedInitializer designated
        && designated.getDesignators().length == 1
        && designated.getDesignators()[0] instanceof ICASTFieldDesignator designator
        && designator.getName().resolveBinding() instanceof IField field
        && designated.getOperand() instanceof IASTExpression expression) {
      Location member =
          reading.places.member(place, field, designator.getName().toString(), clause);
      reading.memory.store(member, reading.evaluator.value(expression, flow), flow, clause);
    } else {
      effects(clause, flow);
    }
  }

  /** What is not stored anywhere may still have side effects. */
  void effects(IASTNode clause, Flow flow) {
    if (clause instanceof IASTExpression expression) {
      reading.evaluator.value(expression, flow);
    } else {
      for (IASTNode child : clause.getChildren()) {
        effects(child, flow);
      }
    }
  }
}
