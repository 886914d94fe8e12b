package org.splitring.reader.edit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Ordered;

/**
 * An edit of a text, and what it would do to the values of its expressions.
 *
 * @param parts what is put in the place of what; they do not overlap
 * @param trials what becomes of the expressions that stand there; none if that cannot be tried
 * @param rank how likely it is what a maintainer would write: smaller is likelier
 */
record TextEdit(List<Part> parts, Map<Stretch, UnaryOperator<Expression>> trials, int rank) {

  /** Elsewhere than in the statement that stores the value an edit is less likely meant. */
  static final int FAR = 100_000;

  /** A stretch of the text, and what is put in its place. */
  record Part(Stretch stretch, String instead) {}

  TextEdit {
    parts = List.copyOf(parts);
    trials = Ordered.map(trials);
  }

  /** Whether it is made elsewhere than in the statement that stores the value. */
  boolean isFar() {
    return rank >= FAR;
  }

  String applied(String text) {
    StringBuilder result = new StringBuilder(text);
    parts.stream()
        .sorted(Comparator.comparingInt((Part part) -> part.stretch().from()).reversed())
        .forEach(
            part -> result.replace(part.stretch().from(), part.stretch().to(), part.instead()));
    return result.toString();
  }
}
