package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;

/** Puts in the values of expressions that the user knows: they may decide a branch. */
final class KnownValues {

  private final Reading reading;

  KnownValues(Reading reading) {
    this.reading = reading;
  }

  /** What was found, less what is never laid out with these values. */
  List<Lifting.Found> in(List<Lifting.Found> all) {
    List<Lifting.Found> known = new ArrayList<>();
    for (Lifting.Found each : all) {
      Optional<Formula> laidOut = each.laidOut().map(this::in);
      boolean never = laidOut.flatMap(Build::known).filter(truth -> !truth).isPresent();
      if (!never) {
        known.add(
            new Lifting.Found(
                each.shown(),
                in(each.formula()),
                laidOut.filter(condition -> Build.known(condition).isEmpty()),
                each.at()));
      }
    }
    return known;
  }

  private Formula in(Formula formula) {
    Formula put =
        Expressions.rewrite(
            formula, node -> node instanceof Symbol symbol ? value(symbol).orElse(node) : node);
    return put == formula ? formula : reading.build.refolded(put);
  }

  private Optional<Formula> value(Symbol symbol) {
    return reading
        .unknowns
        .story(symbol)
        .flatMap(story -> told(reading.translation.request().constants(), story.shown()))
        .map(value -> Literal.of(value, symbol.type()));
  }

  static <T> Optional<T> told(Map<String, T> map, String shown) {
    String bare = shown.replace(" ", "");
    return map.entrySet().stream()
        .filter(entry -> entry.getKey().replace(" ", "").equals(bare))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
