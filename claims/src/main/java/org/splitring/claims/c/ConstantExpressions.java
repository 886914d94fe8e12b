package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IEnumeration;
import org.splitring.claims.UnreadableException;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/** Constant expressions: array lengths, enumerators, arguments of attributes. */
final class ConstantExpressions implements Abi.Constants {

  private final Reading reading;

  ConstantExpressions(Reading reading) {
    this.reading = reading;
  }

  @Override
  public long value(IASTExpression expression) throws UnfollowedException {
    Flow flow = Flow.start();
    if (reading.evaluator.value(expression, flow) instanceof Value.Number number
        && number.formula() instanceof Literal literal) {
      return literal.value();
    }
    throw new UnfollowedException(
        Reading.text(expression) + " is not a constant that can be worked out",
        "define what it mentions with --define",
        expression);
  }

  @Override
  public CType type(IEnumeration enumeration) throws UnfollowedException {
    return new Enums(reading).type(enumeration);
  }

  @Override
  public long value(String text) throws UnfollowedException {
    try {
      Optional<Literal> plain = Literals.integer(text, reading.model);
      Formula formula = plain.isPresent() ? plain.get() : FormulaReader.read(text, reading.model);
      if (formula instanceof Literal literal) {
        return literal.value();
      }
    } catch (UnreadableException e) {
      // Said below, in the words of the source.
    }
    throw new UnfollowedException(
        "the alignment " + text + " is not a constant that can be worked out",
        "define what it mentions with --define",
        null);
  }
}
