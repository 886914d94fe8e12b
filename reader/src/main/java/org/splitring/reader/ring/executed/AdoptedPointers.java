package org.splitring.reader.ring.executed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.ring.names.UserWords;
import org.splitring.reader.ring.values.Conditions;
import org.splitring.reader.ring.values.FormulaQuestions;

/**
 * Tells where a part is laid out from where it is only taken over: an address that comes from
 * elsewhere, and from nothing that the function knows as the ring's, computes nothing. What chooses
 * between the two must be something else than the size, the alignment and the address of the queue.
 */
public final class AdoptedPointers {

  private final ExecutedFunction executed;
  private final UserHints hints;
  private final RingCalls calls;
  private final Set<Symbol> tables = new HashSet<>();

  private AdoptedPointers(
      ExecutedFunction executed, UserHints hints, RingCalls calls, List<FoundQuantity> tables) {
    this.executed = executed;
    this.hints = hints;
    this.calls = calls;
    tables.forEach(table -> this.tables.addAll(Expressions.symbols(table.formula())));
  }

  /**
   * Leaves out where places are only taken over.
   *
   * @param found is changed
   */
  public static void leaveOut(
      ExecutedFunction executed,
      UserHints hints,
      RingCalls calls,
      Map<Meaning, List<FoundQuantity>> found) {
    List<FoundQuantity> tables = found.getOrDefault(Meaning.DESC, List.of());
    AdoptedPointers adopted = new AdoptedPointers(executed, hints, calls, tables);
    Set<Formula> conditions = new LinkedHashSet<>();
    for (Meaning ring : List.of(Meaning.AVAIL, Meaning.USED)) {
      for (FoundQuantity each : found.getOrDefault(ring, List.of())) {
        adopted.laidOutWhere(each.formula()).ifPresent(conditions::add);
      }
    }
    if (conditions.size() != 1) {
      return;
    }
    Formula condition = conditions.iterator().next();
    List<FoundQuantity> there = within(condition, tables, false);
    if (!new AdoptedPointers(executed, hints, calls, there).asksForInputs(condition)) {
      found.replaceAll((meaning, all) -> within(condition, all, meaning != Meaning.DESC));
    }
  }

  private static List<FoundQuantity> within(
      Formula condition, List<FoundQuantity> all, boolean noted) {
    List<FoundQuantity> within = new ArrayList<>();
    for (FoundQuantity each : all) {
      Formula formula = where(condition, each.formula());
      boolean changed = !formula.equals(each.formula());
      within.add(noted && changed ? each.with(formula).where(condition) : each.with(formula));
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
    return yes == no
        ? Optional.empty()
        : Optional.of(no ? choice.condition() : Conditions.not(choice.condition()));
  }

  /**
   * Whether it is the queue's own size, alignment or address that decides: then every point has a
   * layout, and where it is taken over the layout is not known.
   */
  private boolean asksForInputs(Formula condition) {
    return Expressions.symbols(condition).stream()
        .anyMatch(
            symbol ->
                Input.named(symbol.name()).isPresent()
                    || tables.contains(symbol)
                    || calls.handedAs(symbol).isPresent()
                    || executed.inputByName(symbol).isPresent()
                    || executed
                        .unknown(symbol)
                        .filter(each -> UserWords.isSaid(hints, each))
                        .isPresent());
  }

  private boolean isTakenOver(Formula formula) {
    Optional<Symbol> symbol =
        FormulaQuestions.symbol(formula).filter(each -> !tables.contains(each));
    return symbol.flatMap(executed::given).isPresent()
        || symbol.flatMap(executed::named).isPresent()
            && symbol.flatMap(executed::inputByName).isEmpty();
  }

  /** The formula where a condition holds. */
  private static Formula where(Formula condition, Formula formula) {
    return Expressions.rewrite(
        formula,
        node -> {
          if (node instanceof Conditional choice) {
            if (choice.condition().equals(condition)) {
              return choice.whenTrue();
            }
            if (Conditions.not(choice.condition()).equals(condition)) {
              return choice.whenFalse();
            }
          }
          return node;
        });
  }
}
