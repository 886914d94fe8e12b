package org.splitring.cli.text.facts;

import java.util.List;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Statement;

/** What was taken for granted for one answer, a line each. */
public final class LedgerText {

  private LedgerText() {}

  /** The lines; none where all was shown. */
  public static List<String> lines(Statement statement) {
    return statement.assumptions().stream().map(Assumption::toString).distinct().toList();
  }
}
