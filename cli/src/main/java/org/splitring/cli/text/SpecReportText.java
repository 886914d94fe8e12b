package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.latex.SpecText.Label;
import org.splitring.cli.report.SpecReport;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Judgement;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/**
 * What the standard's text says: a table of passages, then a screen for each that does not agree,
 * then the labels that the conformance chapter forgets.
 */
public final class SpecReportText {

  private SpecReportText() {}

  /** The report as text, each line ended. */
  public static String of(SpecReport report, Style style, boolean verbose) {
    StringBuilder text = new StringBuilder();
    text.append("What ").append(report.spec().name()).append(" says of the split ring");
    report.spec().commit().ifPresent(commit -> text.append(", commit ").append(commit, 0, 12));
    text.append("\n\n").append(table(report, style));
    for (Judgement each : report.judgements()) {
      if (verbose || !(each.answer() instanceof Answer.Agrees)) {
        text.append('\n').append(SpecScreen.of(each, report.domain(), style));
      }
    }
    return text.append(labels(report)).append('\n').append(tally(report)).toString();
  }

  private static String table(SpecReport report, Style style) {
    List<List<String>> rows = new ArrayList<>();
    for (Judgement each : report.judgements()) {
      Passage passage = each.passage();
      rows.add(
          List.of(
              passage.topic().label(),
              passage.subject(),
              passage.at().file() + ":" + passage.at().range(),
              each.answer().word()));
    }
    return WordTable.of(rows, style);
  }

  private static String labels(SpecReport report) {
    List<Label> labels = report.spec().unlisted();
    if (labels.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\nNormative, and in no conformance clause:\n");
    for (Label label : labels) {
      text.append("  ").append(label.at().at()).append("  ").append(label.label()).append('\n');
    }
    return text.toString();
  }

  private static String tally(SpecReport report) {
    List<String> counts = new ArrayList<>();
    for (String word : List.of("agrees", "differs", "undecided")) {
      long count = report.count(word);
      if (count > 0) {
        counts.add(count + " " + Tally.plural(word, count));
      }
    }
    boolean right = report.word(Topic.MACRO).equals(Optional.of("agrees"));
    return (right ? "The macro is right here; there is nothing to correct in it.\n" : "")
        + String.join(", ", counts)
        + "\n";
  }
}
