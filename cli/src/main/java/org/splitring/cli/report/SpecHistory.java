package org.splitring.cli.report;

import java.util.List;

/**
 * The verdicts on several versions of the standard.
 *
 * @param rows from the oldest to the newest
 */
public record SpecHistory(List<Row> rows) {

  /** A version by its name in git. */
  public record Row(String revision, SpecReport report) {}

  public SpecHistory {
    rows = List.copyOf(rows);
  }

  /** The worst of them. */
  public ExitStatus status() {
    List<ExitStatus> all = rows.stream().map(row -> row.report().status()).toList();
    if (all.contains(ExitStatus.UNEXPECTED)) {
      return ExitStatus.UNEXPECTED;
    }
    return all.contains(ExitStatus.UNDECIDED) ? ExitStatus.UNDECIDED : ExitStatus.AS_EXPECTED;
  }
}
