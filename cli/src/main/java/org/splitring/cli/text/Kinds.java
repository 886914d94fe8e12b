package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.Report;
import org.splitring.cli.text.facts.Facts;
import org.splitring.model.verdict.Cause;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;

/** One line for each kind of difference: which quantity, for what cause, and of whom. */
final class Kinds {

  private record Kind(String quantity, String what) {}

  private Kinds() {}

  static String of(Report report) {
    Map<Kind, List<String>> all = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      for (Judged judged : finding.checked().judged()) {
        if (!(judged.verdict() instanceof Verdict.Agrees)) {
          Kind kind = new Kind(judged.statement().quantity().label(), what(judged));
          all.computeIfAbsent(kind, each -> new ArrayList<>()).add(finding.checked().claim().id());
        }
      }
    }
    Facts facts = new Facts();
    all.forEach(
        (kind, ids) -> facts.add(kind.quantity(), kind.what() + ": " + String.join(", ", ids)));
    return all.isEmpty() ? "" : "\n" + facts.text() + "\n" + more(all);
  }

  private static String what(Judged judged) {
    return judged.verdict() instanceof Verdict.Undecided undecided
        ? "undecided, since " + undecided.reason()
        : judged.cause().map(Cause::words).orElse("differs");
  }

  private static String more(Map<Kind, List<String>> all) {
    String one = all.values().iterator().next().get(0);
    return "splitring check " + one + " shows more of one, and splitring check --all of each.\n";
  }
}
