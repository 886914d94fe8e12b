package org.splitring.claims.c;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Symbol;

/**
 * Tells where a part is laid out from where it is only taken over: an address that comes from
 * elsewhere, and from nothing that the function knows as the ring's, computes nothing.
 */
final class Elsewhere {

  private final Reading reading;
  private final Set<Symbol> tables;

  Elsewhere(Reading reading, List<Lifting.Found> tables) {
    this.reading = reading;
    this.tables =
        tables.stream()
            .flatMap(table -> Expressions.symbols(table.formula()).stream())
            .collect(Collectors.toSet());
  }

  /** The condition under which the part is laid out, if it is taken over otherwise. */
  Optional<Formula> laidOutWhere(Formula formula) {
    if (!(formula instanceof Conditional choice)) {
      return formula instanceof Cast cast ? laidOutWhere(cast.operand()) : Optional.empty();
    }
    boolean yes = isTakenOver(choice.whenTrue());
    boolean no = isTakenOver(choice.whenFalse());
    Formula condition = reading.build.truth(choice.condition());
    return yes == no
        ? Optional.empty()
        : Optional.of(no ? condition : reading.build.not(condition));
  }

  private boolean isTakenOver(Formula formula) {
    return RingCalls.bare(formula) instanceof Symbol symbol
        && !tables.contains(symbol)
        && reading
            .unknowns
            .story(symbol)
            .filter(
                story ->
                    story.kind() == Unknowns.Kind.GIVEN
                        || story.kind() == Unknowns.Kind.NAMED
                            && Roles.input(story.shown()).isEmpty())
            .isPresent();
  }

  /** The formula where a condition holds. */
  Formula where(Formula condition, Formula formula) {
    return Expressions.rewrite(
        formula,
        node -> {
          if (node instanceof Conditional choice) {
            Formula truth = reading.build.truth(choice.condition());
            if (truth.equals(condition)) {
              return choice.whenTrue();
            }
            if (reading.build.not(truth).equals(condition)) {
              return choice.whenFalse();
            }
          }
          return node;
        });
  }
}
