package org.splitring.properties.text;

import java.util.List;
import java.util.Locale;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Passage;
import org.splitring.model.verdict.Domain;

/**
 * Whether a macro rounds any number up to a multiple of Queue Align. The formula gives it even
 * numbers only, at which one that is wrong can be right.
 */
final class RoundingRule {

  /** The largest number that is tried: past two multiples of most alignments. */
  private static final int LARGEST = 2048;

  private RoundingRule() {}

  static Answer answer(Passage.Rounding passage, Domain domain) {
    CompiledFormula program = CompiledFormula.of(passage.rounded());
    for (int number = 0; number <= LARGEST; number++) {
      for (QueueAlign align : domain.aligns()) {
        long meant = (number + align.bytes() - 1) / align.bytes() * align.bytes();
        Outcome said = program.at(new Point(number, align.bytes(), 0, 0));
        if (!(said instanceof Outcome.Value value) || value.bits() != meant) {
          return Answer.Differs.of(
              String.format(Locale.ROOT, "the number %d, a = %s", number, align),
              Long.toString(meant),
              said + "   = " + CText.of(passage.rounded()));
        }
      }
    }
    return new Answer.Agrees(
        List.of("rounds every number up to " + LARGEST + " to a multiple of every Queue Align"));
  }
}
