package org.splitring.cli.text;

import org.splitring.cli.report.Finding;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.DomainText;

/** A verdict in one line: {@code qemu: used differs at 16 of 240 points}. */
public final class Headline {

  private Headline() {}

  public static String of(Finding finding, Judged judged) {
    return finding.checked().claim().id()
        + ": "
        + judged.statement().quantity().label()
        + " "
        + judged.verdict().word()
        + where(finding, judged);
  }

  private static String where(Finding finding, Judged judged) {
    if (judged.verdict() instanceof Verdict.Differs differs && differs.differing().points() > 0) {
      return " at "
          + differs.differing().points()
          + " of "
          + DomainText.points(finding.checked().domain().points());
    }
    return "";
  }
}
