package org.splitring.claims.c;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.splitring.model.formula.Formula;

/**
 * An edit of a text, and what it would do to the values of its expressions.
 *
 * @param parts what is put in the place of what; they do not overlap
 * @param trials the expressions with what their values become; none if that cannot be tried
 * @param rank how likely it is what a maintainer would write: smaller is likelier
 */
record TextEdit(List<Part> parts, Map<IASTExpression, UnaryOperator<Formula>> trials, int rank) {

  /** Elsewhere than in the statement that stores the value an edit is less likely meant. */
  static final int FAR = 100_000;

  /** A stretch of the text, and what is put in its place. */
  record Part(int from, int to, String instead) {}

  TextEdit {
    parts = List.copyOf(parts);
    trials = Map.copyOf(trials);
  }

  /** Whether it is made elsewhere than in the statement that stores the value. */
  boolean isFar() {
    return rank >= FAR;
  }

  String applied(String text) {
    StringBuilder result = new StringBuilder(text);
    parts.stream()
        .sorted(Comparator.comparingInt(Part::from).reversed())
        .forEach(part -> result.replace(part.from(), part.to(), part.instead()));
    return result.toString();
  }
}
