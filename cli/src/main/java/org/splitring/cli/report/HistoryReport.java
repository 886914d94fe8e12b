package org.splitring.cli.report;

import java.util.List;
import org.splitring.claims.tree.Commit;
import org.splitring.model.verdict.Checked;

/**
 * How the layout that a function computes became what it is.
 *
 * @param repository by name
 * @param path the file, as it is called at the newest commit
 * @param newest the commit from which it was read back
 * @param now the verdicts there
 * @param changes from the newest to the oldest
 * @param readings how many versions were read
 * @param end where reading ended, in words
 */
public record HistoryReport(
    String repository,
    String path,
    String newest,
    Checked now,
    List<Change> changes,
    int readings,
    String end) {

  /**
   * A commit that changed the layout.
   *
   * @param path the file, as it was called then
   */
  public record Change(Commit commit, String path, ChangedClaim claim) {}

  public HistoryReport {
    changes = List.copyOf(changes);
  }

  /** A history is told, whatever is in it; where something of it is undecided, that is said. */
  public ExitStatus status() {
    boolean open =
        changes.stream()
            .flatMap(each -> each.claim().quantities().stream())
            .anyMatch(each -> each.effect() == Effect.UNDECIDED);
    return open ? ExitStatus.UNDECIDED : ExitStatus.AS_EXPECTED;
  }
}
