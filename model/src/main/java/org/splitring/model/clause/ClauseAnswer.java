package org.splitring.model.clause;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a rule says where it was looked at.
 *
 * @param kind whether the clause was concerned, and if so, kept
 * @param message for people, what happened; empty unless the clause was broken
 */
public record ClauseAnswer(Kind kind, String message) {

  /** The three answers. */
  public enum Kind {
    /** The clause says nothing about this. */
    SILENT,
    /** What the clause speaks of has happened, and it was kept, or the permission made use of. */
    KEPT,
    /** The clause was broken. */
    BROKEN
  }

  static final ClauseAnswer SILENT = new ClauseAnswer(Kind.SILENT, "");
  static final ClauseAnswer KEPT = new ClauseAnswer(Kind.KEPT, "");

  static ClauseAnswer broken(String message) {
    return new ClauseAnswer(Kind.BROKEN, message);
  }

  /** The clause is concerned, and asks for something. */
  static ClauseAnswer asks(boolean kept, Supplier<String> otherwise) {
    return kept ? KEPT : broken(otherwise.get());
  }

  /** A permission was made use of, or it was not. */
  static ClauseAnswer use(boolean used) {
    return used ? KEPT : SILENT;
  }

  /** Of several answers: what is broken, else what is kept. */
  static ClauseAnswer of(Stream<ClauseAnswer> answers) {
    return answers.reduce(SILENT, (a, b) -> b.kind.compareTo(a.kind) > 0 ? b : a);
  }
}
