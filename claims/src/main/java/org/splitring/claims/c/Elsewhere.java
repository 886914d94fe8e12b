package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;

/**
 * Tells where a part is laid out from where it is only taken over: an address that comes from
 * elsewhere, and from nothing that the function knows as the ring's, computes nothing. What chooses
 * between the two must be something else than the size, the alignment and the address of the queue.
 */
final class Elsewhere {

  private final Reading reading;
  private final Set<Symbol> tables;

  private Elsewhere(Reading reading, List<Lifting.Found> tables) {
    this.reading = reading;
    this.tables =
        tables.stream()
            .flatMap(table -> Expressions.symbols(table.formula()).stream())
            .collect(Collectors.toSet());
  }

  /**
   * Leaves out where places are only taken over.
   *
   * @param found is changed
   * @return the tables that belong to the rest
   */
  static List<Lifting.Found> leftOut(
      Reading reading, Map<Quantity, List<Lifting.Found>> found, List<Lifting.Found> tables) {
    OwnMemory.leftOut(reading, found, tables);
    Set<Formula> conditions = new LinkedHashSet<>();
    Elsewhere elsewhere = new Elsewhere(reading, tables);
    for (Quantity quantity : List.of(Quantity.AVAIL, Quantity.USED)) {
      for (Lifting.Found each : found.getOrDefault(quantity, List.of())) {
        elsewhere.laidOutWhere(each.formula()).ifPresent(conditions::add);
      }
    }
    if (conditions.size() != 1) {
      return tables;
    }
    Formula condition = conditions.iterator().next();
    List<Lifting.Found> tablesThere = elsewhere.within(condition, tables, false);
    if (new Elsewhere(reading, tablesThere).asksForInputs(condition)) {
      return tables;
    }
    found.replaceAll((quantity, all) -> elsewhere.within(condition, all, true));
    return tablesThere;
  }

  /**
   * Whether a place is computed from where the used ring was found. The available ring stands in
   * front of that, and a variable with such a value is none, whatever its name.
   */
  static boolean isBehindUsed(Formula place, Unknowns unknowns) {
    return Expressions.symbols(place).stream()
        .flatMap(symbol -> unknowns.story(symbol).stream())
        .filter(story -> story.kind() == Unknowns.Kind.NAMED)
        .anyMatch(story -> Roles.part(story.shown()).equals(Optional.of(Roles.Part.USED)));
  }

  private List<Lifting.Found> within(Formula condition, List<Lifting.Found> all, boolean noted) {
    List<Lifting.Found> within = new ArrayList<>();
    for (Lifting.Found each : all) {
      Formula formula = where(condition, each.formula());
      Optional<Formula> laidOut =
          noted && !formula.equals(each.formula())
              ? Optional.of(
                  each.laidOut()
                      .map(known -> reading.build.and(known, condition))
                      .orElse(condition))
              : each.laidOut();
      within.add(new Lifting.Found(each.shown(), formula, laidOut, each.at()));
    }
    return within;
  }

  /** The condition under which the part is laid out, if it is taken over otherwise. */
  private Optional<Formula> laidOutWhere(Formula formula) {
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

  /**
   * Whether it is the queue's own size, alignment or address that decides: then every point has a
   * layout, and where it is taken over the layout is not known.
   */
  private boolean asksForInputs(Formula condition) {
    NamedInputs known = new NamedInputs(reading);
    return Expressions.symbols(condition).stream()
        .anyMatch(
            symbol ->
                Input.named(symbol.name()).isPresent()
                    || tables.contains(symbol)
                    || reading.ringCalls.handedAs(symbol).isPresent()
                    || reading
                        .unknowns
                        .story(symbol)
                        .filter(story -> known.isTold(story) || NamedInputs.isNamed(story))
                        .isPresent());
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
  private Formula where(Formula condition, Formula formula) {
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
