package org.splitring.claims.latex.sentence;

import java.util.Set;
import org.splitring.model.text.Term;

/** The words that nothing may be said with that is not known. */
final class WatchedWords {

  private static final Set<String> LEVELS = Set.of("MUST", "SHOULD", "MAY");

  /** What a ring is made of, and how its two sides speak to each other. */
  private static final Set<String> OBJECTS =
      Set.of(
          "queue",
          "descriptor",
          "buffer",
          "chain",
          "head",
          "element",
          "entry",
          "ring",
          "flag",
          "field",
          "barrier",
          "register",
          "layout",
          "notification",
          "used-notification",
          "available-notification");

  /** What sizes are given in anyway. */
  private static final String BYTES = "byte";

  private WatchedWords() {}

  static boolean isWatched(Term term) {
    return switch (term.kind()) {
      case LEVEL -> LEVELS.contains(term.value());
      case OBJECT -> OBJECTS.contains(term.value());
      case UNIT -> !term.value().equals(BYTES);
      case QUANTITY, PART, NAME, OPERATOR, BYTE_ORDER, EXCEPTION -> true;
      default -> false;
    };
  }
}
