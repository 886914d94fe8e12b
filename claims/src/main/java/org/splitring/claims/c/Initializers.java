package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdInitializerExpression;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IField;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.c.ICASTDesignatedInitializer;
import org.eclipse.cdt.core.dom.ast.c.ICASTFieldDesignator;
import org.eclipse.cdt.internal.core.dom.parser.ASTNode;

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
    if (initializer instanceof IASTInitializerList list) {
      members(list, place, flow);
    } else if (initializer instanceof IASTEqualsInitializer equals
        && equals.getInitializerClause() instanceof IASTInitializerList list) {
      members(list, place, flow);
    }
  }

  private void members(IASTInitializerList list, Location place, Flow flow) {
    for (IASTInitializerClause clause : list.getClauses()) {
      member(clause, place, flow);
    }
  }

  /** A structure that is written down where it is used. */
  Value literal(IASTTypeIdInitializerExpression expression, IType type, Flow flow) {
    String key = flow.frame.id + ":~literal" + ((ASTNode) expression).getOffset();
    Location place =
        new Location(
            key,
            Reading.text(expression),
            type,
            reading.unknowns.symbol(
                "&" + key,
                reading.address(),
                new Unknowns.Unknown(
                    Unknowns.Kind.LOST,
                    Reading.text(expression),
                    "the address of " + Reading.text(expression) + " is not part of the ring",
                    reading.at(expression),
                    "no mend")),
            "",
            true);
    store(expression.getInitializer(), place, flow);
    return new Value.Other(type, Optional.of(place));
  }

  private void member(IASTInitializerClause clause, Location place, Flow flow) {
    if (clause instanceof ICASTDesignatedInitializer designated
        && designated.getDesignators().length == 1
        && designated.getDesignators()[0] instanceof ICASTFieldDesignator designator
        && field(designator.getName(), place).isPresent()
        && designated.getOperand() instanceof IASTExpression expression) {
      Location member =
          reading.places.member(
              place,
              field(designator.getName(), place).orElseThrow(),
              designator.getName().toString(),
              clause);
      reading.memory.store(member, reading.evaluator.value(expression, flow), flow, clause);
    } else {
      effects(clause, flow);
    }
  }

  /** The parser knows no members in a structure that is written down where it is used. */
  private static Optional<IField> field(IASTName name, Location place) {
    if (name.resolveBinding() instanceof IField field) {
      return Optional.of(field);
    }
    return Abi.plain(place.type()) instanceof ICompositeType composite
        ? Optional.ofNullable(composite.findField(name.toString()))
        : Optional.empty();
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
