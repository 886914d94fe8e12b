package org.splitring.cli.report;

import java.util.List;
import org.splitring.model.verdict.Domain;

/**
 * Everything that one run of {@code check} found out.
 *
 * @param domain the points that were asked about
 * @param findings one for each claim, in the order asked
 */
public record Report(Domain domain, List<Finding> findings) {

  public Report {
    findings = List.copyOf(findings);
  }

  /** What the process says at its end: a surprise outweighs what is undecided. */
  public ExitStatus status() {
    List<ExitStatus> all = findings.stream().flatMap(Finding::statuses).toList();
    if (all.contains(ExitStatus.UNEXPECTED)) {
      return ExitStatus.UNEXPECTED;
    }
    return all.contains(ExitStatus.UNDECIDED) ? ExitStatus.UNDECIDED : ExitStatus.AS_EXPECTED;
  }
}
