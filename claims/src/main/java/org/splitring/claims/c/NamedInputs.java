package org.splitring.claims.c;

import java.util.Optional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;

/** Which symbols are inputs by what the user says, or by their own names. */
final class NamedInputs {

  private final Reading reading;

  NamedInputs(Reading reading) {
    this.reading = reading;
  }

  /** Whether its own name says that it is one. */
  static boolean isNamed(Unknowns.Unknown story) {
    return story.kind() == Unknowns.Kind.NAMED && Roles.input(story.shown()).isPresent();
  }

  /** Whether the user says what it is. */
  boolean isTold(Unknowns.Unknown story) {
    SourceRequest request = reading.translation.request();
    return KnownValues.told(request.constants(), story.shown()).isPresent()
        || KnownValues.told(request.inputs(), story.shown()).isPresent();
  }

  /** The formula with what is named like the base replaced by it. */
  Formula overBase(Formula formula) {
    return Expressions.rewrite(
        formula,
        node ->
            node instanceof Symbol symbol
                    && reading
                        .unknowns
                        .story(symbol)
                        .flatMap(story -> Roles.input(story.shown()))
                        .equals(Optional.of(Input.BASE))
                ? Input.BASE.as(symbol.type())
                : node);
  }
}
