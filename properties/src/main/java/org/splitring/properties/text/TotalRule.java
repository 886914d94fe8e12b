package org.splitring.properties.text;

import java.util.Locale;
import java.util.Optional;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Passage;
import org.splitring.model.verdict.Domain;

/**
 * Whether the text allocates no more than the standard means: up to the end of the used ring, or to
 * the boundary of Queue Align behind it. An implementation may take more, but the text is what all
 * of them are measured by.
 */
final class TotalRule {

  private TotalRule() {}

  /** The first point at which a total that is large enough is too large, if there is one. */
  static Optional<Answer> tooMuch(Passage.Arithmetic passage, Domain domain) {
    if (!(passage.statement() instanceof Stated stated) || stated.quantity() != Quantity.TOTAL) {
      return Optional.empty();
    }
    CompiledFormula program = CompiledFormula.of(stated.formula());
    for (QueueSize size : domain.sizes()) {
      for (QueueAlign align : domain.aligns()) {
        long end = StandardLayout.end(size, align);
        long whole = StandardLayout.bytes(Quantity.TOTAL, size, align);
        Outcome said = program.at(new Point(size.entries(), align.bytes(), 0, 0));
        if (said instanceof Outcome.Value value && value.bits() != end && value.bits() != whole) {
          return Optional.of(
              Answer.Differs.of(
                  String.format(Locale.ROOT, "n = %s, a = %s", size, align),
                  String.format(
                      Locale.ROOT,
                      "%d bytes, or %d without what is behind the used ring",
                      whole,
                      end),
                  said + " bytes"));
        }
      }
    }
    return Optional.empty();
  }
}
