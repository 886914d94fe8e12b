package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.splitring.cli.report.Report;

/** How many verdicts there are of each kind, and whether they were expected. */
public final class Tally {

  private Tally() {}

  public static String of(Report report) {
    List<String> words =
        report.findings().stream()
            .flatMap(finding -> finding.checked().judged().stream())
            .map(judged -> judged.verdict().word())
            .toList();
    List<String> counts = new ArrayList<>();
    for (String word : List.of("agrees", "differs", "undecided")) {
      long count = words.stream().filter(word::equals).count();
      if (count > 0) {
        counts.add(count + " " + plural(word, count));
      }
    }
    String known = String.join(", ", counts);
    return switch (report.status()) {
      case AS_EXPECTED -> known + ": as expected\n";
      case UNDECIDED -> known + ": not everything could be decided\n";
      default -> known + ": not as expected\n";
    };
  }

  static String plural(String word, long count) {
    if (count == 1 || !word.endsWith("s")) {
      return word;
    }
    return word.substring(0, word.length() - 1);
  }
}
