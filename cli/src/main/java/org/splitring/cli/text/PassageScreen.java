package org.splitring.cli.text;

import java.util.Optional;
import org.splitring.cli.report.ChangedPassage;
import org.splitring.cli.text.drawing.Style;
import org.splitring.cli.text.facts.Facts;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Judgement;
import org.splitring.model.text.Passage;

/** All there is to say of what a change makes of one passage of the standard. */
final class PassageScreen {

  private PassageScreen() {}

  static String of(ChangedPassage changed, Style style) {
    Facts facts = new Facts();
    side(facts, "before", changed.before());
    side(facts, "after", changed.after());
    Passage passage = changed.passage();
    return style.strong(
            passage.at().at() + ": " + passage.subject() + ": " + changed.effect().label())
        + "\n"
        + "-".repeat(Facts.WIDTH)
        + "\n"
        + facts.text();
  }

  private static void side(Facts facts, String label, Optional<Judgement> side) {
    if (side.isEmpty()) {
      facts.add(label, "not there");
      return;
    }
    Answer answer = side.get().answer();
    if (answer instanceof Answer.Differs differs) {
      String where = differs.smallest().isEmpty() ? "" : ", first at " + differs.smallest();
      facts.add(label, "differs" + where);
      facts.add(
          "", "the standard means " + differs.standard() + ", the text has " + differs.text());
      facts.addAll("", differs.notes());
    } else if (answer instanceof Answer.Undecided undecided) {
      facts.add(label, "undecided because " + undecided.reason());
      facts.add("", "mend: " + undecided.mend());
    } else if (answer instanceof Answer.Missing missing) {
      facts.add(label, "missing: " + missing.what());
    } else if (answer instanceof Answer.Agrees agrees) {
      facts.add(label, "agrees: " + String.join(", ", agrees.evidence()));
    }
  }
}
