package org.splitring.notes.errata.check;

import java.util.List;
import org.splitring.claims.latex.SpecFile;

/** Whether the example that re-checks the used ring takes what is there, and no more. */
record RecheckCheck() implements TextCheck {

  @Override
  public String subject() {
    return RecheckLoop.SUBJECT;
  }

  @Override
  public String word(List<SpecFile> files) {
    return RecheckLoop.in(files)
        .map(loop -> loop.isRight() && RecheckLoop.takesElement(files) ? "agrees" : "differs")
        .orElse("undecided");
  }
}
