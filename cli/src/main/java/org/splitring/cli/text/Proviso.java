package org.splitring.cli.text;

import java.util.Optional;
import org.splitring.model.claim.Statement;
import org.splitring.model.verdict.Checked.Judged;

/** The condition, asked by the source itself, under which it says what was judged. */
final class Proviso {

  /** What a verdict is marked with that holds under one. */
  static final String MARK = "*";

  static final String LEGEND =
      "* only where its note says; --verbose shows the notes of what agrees";

  private Proviso() {}

  static Optional<String> of(Judged judged) {
    return judged.statement() instanceof Statement.Stated stated
        ? stated.notes().stream().filter(note -> note.startsWith("laid out only")).findFirst()
        : Optional.empty();
  }
}
