package org.splitring.cli.report;

import java.util.List;
import org.splitring.cli.report.CensusRow.Answer;

/** Everything that one run of {@code census} found out, one row for each implementation. */
public record CensusReport(List<CensusRow> rows) {

  public CensusReport {
    rows = List.copyOf(rows);
  }

  /** How many rows have that answer. */
  public long count(Answer answer) {
    return rows.stream().filter(row -> row.answer() == answer).count();
  }

  /** What the process says at its end: what is not the same outweighs what is not decided. */
  public ExitStatus status() {
    if (count(Answer.OTHER) > 0) {
      return ExitStatus.UNEXPECTED;
    }
    return count(Answer.SAME) == rows.size() ? ExitStatus.AS_EXPECTED : ExitStatus.UNDECIDED;
  }
}
