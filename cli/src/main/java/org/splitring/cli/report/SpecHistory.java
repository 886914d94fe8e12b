package org.splitring.cli.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The verdicts on several versions of the standard.
 *
 * @param rows from the oldest to the newest
 */
public record SpecHistory(List<Row> rows) {

  /** A version by its name in git. */
  public sealed interface Row {

    String revision();

    /** Its text was read. */
    record Read(String revision, SpecReport report) implements Row {}

    /** Its text could not be read. */
    record Unreadable(String revision, String reason) implements Row {}
  }

  public SpecHistory {
    rows = List.copyOf(rows);
  }

  /** The versions that were read. */
  public Stream<Row.Read> read() {
    return rows.stream().filter(Row.Read.class::isInstance).map(Row.Read.class::cast);
  }

  /** The versions that were not. */
  public Stream<Row.Unreadable> unreadable() {
    return rows.stream().filter(Row.Unreadable.class::isInstance).map(Row.Unreadable.class::cast);
  }

  /** The worst of them; nothing is decided of what could not be read. */
  public ExitStatus status() {
    List<ExitStatus> all = read().map(row -> row.report().status()).toList();
    if (all.isEmpty()) {
      return ExitStatus.UNUSABLE;
    }
    if (all.contains(ExitStatus.UNEXPECTED)) {
      return ExitStatus.UNEXPECTED;
    }
    return all.contains(ExitStatus.UNDECIDED) || unreadable().findAny().isPresent()
        ? ExitStatus.UNDECIDED
        : ExitStatus.AS_EXPECTED;
  }
}
