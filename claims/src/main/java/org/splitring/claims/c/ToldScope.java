package org.splitring.claims.c;

import java.util.Locale;
import java.util.Optional;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;

/**
 * The Queue Size and the Queue Align that the user says the source is written for. Where the code
 * shows another, there is nothing to compare: one of the two is wrong.
 *
 * @param told by the user
 * @param shown by the code
 */
record ToldScope(Scope told, Scope shown) {

  /** What is fixed by either. */
  Scope joined() {
    return told.and(shown);
  }

  /** The statement, unless what it needs is told otherwise than it is shown. */
  Statement checked(Statement statement) {
    if (!(statement instanceof Statement.Stated stated)) {
      return statement;
    }
    Optional<Statement> sizes =
        told.size().flatMap(size -> other(stated, "Queue Size", "size", size, shown.size()));
    return sizes
        .or(
            () ->
                told.align()
                    .filter(align -> Fixed.needsAlign(stated))
                    .flatMap(align -> other(stated, "Queue Align", "align", align, shown.align())))
        .orElse(stated);
  }

  private static <T> Optional<Statement> other(
      Statement.Stated stated, String what, String word, T told, Optional<T> shown) {
    return shown
        .filter(each -> !each.equals(told))
        .map(
            each ->
                new Statement.Unread(
                    stated.quantity(),
                    String.format(
                        Locale.ROOT,
                        "it is written for the %s %s, and said to be for %s",
                        what,
                        each,
                        told),
                    stated.at(),
                    String.format(Locale.ROOT, "say --fixed %s=%s, or nothing of it", word, each)));
  }
}
