package org.splitring.cli.text.facts;

import java.util.Optional;
import org.splitring.model.claim.Statement;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;

/** The condition, asked by the source itself, under which alone it says what was judged. */
public final class Proviso {

  /** What a verdict is marked with that holds under one. */
  public static final String MARK = "*";

  public static final String LEGEND =
      "* only where its note says; --verbose shows the notes of what agrees";

  private static final String NOTE = "laid out only where ";
  private static final String OPEN = ", which no input says";

  private Proviso() {}

  /** The condition, if there is any, be it met at every point or not. */
  public static Optional<String> said(Judged judged) {
    return judged.statement() instanceof Statement.Stated stated
        ? stated.notes().stream().filter(note -> note.startsWith(NOTE)).findFirst()
        : Optional.empty();
  }

  /** The condition, if it is not met at every point, or nothing says whether it is. */
  public static Optional<String> of(Judged judged) {
    boolean refuses =
        judged.verdict() instanceof Verdict.Agrees agrees && agrees.findings().refused() > 0;
    return said(judged).filter(note -> refuses || note.endsWith(OPEN));
  }
}
