package org.splitring.claims.c;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.claim.Place;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Symbol;

/**
 * The symbols of one reading: everything whose value the text does not give.
 *
 * <p>A symbol stands for one value. Whether it is one of the inputs, or really unknown, is decided
 * when a formula is complete.
 */
final class Unknowns {

  /** What kind of thing has the value. */
  enum Kind {
    /** A parameter, a global, a field as it was at the start: may be an input, by its name. */
    NAMED,
    /** The result of a call, or what a call has left behind: may be the base of the ring. */
    GIVEN,
    /** A name that nothing declares. */
    UNDECLARED,
    /** What could not be followed. */
    LOST
  }

  /**
   * A symbol's story.
   *
   * @param shown the expression, as the source would write it
   * @param reason why its value is not known, in words
   * @param mend what the user can do
   */
  record Unknown(Kind kind, String shown, String reason, Place at, String mend) {}

  private static final int LONGEST = 120;

  private final Map<String, Unknown> stories = new HashMap<>();

  /** The symbol of that name, which tells the same value each time. */
  Symbol symbol(String name, CType type, Unknown story) {
    stories.putIfAbsent(name, story);
    return new Symbol(name, type);
  }

  /** A symbol that is like no other. */
  Symbol fresh(CType type, Unknown story) {
    return symbol(story.shown() + " @" + stories.size(), type, story);
  }

  /** What is known of a symbol. */
  Optional<Unknown> story(Symbol symbol) {
    return Optional.ofNullable(stories.get(symbol.name()));
  }

  /** Whether some symbol is what the source would write so. */
  boolean isShown(String expression) {
    String bare = expression.replace(" ", "");
    return stories.values().stream().anyMatch(each -> each.shown().replace(" ", "").equals(bare));
  }

  /** Whether the type of a formula is sure: that of what could not be followed is not. */
  boolean isTyped(Formula formula) {
    return Expressions.symbols(formula).stream()
        .flatMap(symbol -> story(symbol).stream())
        .allMatch(story -> story.kind() == Kind.NAMED || story.kind() == Kind.GIVEN);
  }

  /** A formula with every symbol as the source would write it, cut where it gets long. */
  String shown(Formula formula) {
    String text = full(formula);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  private String full(Formula formula) {
    return CText.of(
        formula,
        symbol ->
            stories.containsKey(symbol.name())
                ? stories.get(symbol.name()).shown()
                : symbol.name());
  }
}
