package org.splitring.claims.latex.sentence;

import java.util.Set;
import org.splitring.model.text.Term;

/** The words that nothing may be said with that is not known. */
final class Watch {

  private static final Set<String> LEVELS = Set.of("MUST", "SHOULD", "MAY");
  private static final Set<String> QUANTITIES =
      Set.of(
          "queue-size",
          "queue-align",
          "alignment",
          "misaligned",
          "boundary",
          "padding",
          "page-size",
          "page-number");

  private Watch() {}

  static boolean isWatched(Term term) {
    return switch (term.kind()) {
      case LEVEL -> LEVELS.contains(term.value());
      case QUANTITY -> QUANTITIES.contains(term.value());
      case PART, NAME, OPERATOR, BYTE_ORDER -> true;
      default -> false;
    };
  }
}
