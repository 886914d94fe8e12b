package org.splitring.claims.c;

import java.util.Optional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Symbol;

/** Takes what counts the descriptors for Queue Size, unless something in it is already known. */
final class SizeByCount {

  private final Reading reading;
  private final NamedInputs inputs;

  SizeByCount(Reading reading) {
    this.reading = reading;
    this.inputs = new NamedInputs(reading);
  }

  /** What counts the descriptors in front of an available ring. */
  Optional<Formula> in(Formula place) {
    return Counted.descriptors(place)
        .filter(
            counted ->
                Expressions.symbols(counted).stream().allMatch(each -> mayCount(counted, each)));
  }

  private boolean mayCount(Formula formula, Symbol symbol) {
    Optional<Unknowns.Unknown> story = reading.unknowns.story(symbol);
    return story.isPresent()
        && !inputs.isTold(story.get())
        && (!NamedInputs.isNamed(story.get())
            || !formula.equals(symbol) && Counted.isBounded(formula, symbol));
  }
}
