package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.latex.SpecText.Label;
import org.splitring.cli.report.SpecReport;
import org.splitring.cli.text.drawing.Style;
import org.splitring.cli.text.drawing.WordTable;
import org.splitring.cli.text.facts.Facts;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Judgement;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;
import org.splitring.notes.standard.SentenceGroup;
import org.splitring.properties.text.Compared;

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
    text.append("\n\n").append(table(report, style, verbose));
    for (Judgement each : report.judgements()) {
      if (verbose || !(each.answer() instanceof Answer.Agrees)) {
        text.append('\n').append(SpecScreen.of(each, report.domain(), style));
      }
    }
    return text.append(comparisons(report))
        .append(labels(report))
        .append('\n')
        .append(tally(report))
        .toString();
  }

  private static String table(SpecReport report, Style style, boolean verbose) {
    List<List<String>> rows = new ArrayList<>();
    List<Judgement> judgements = report.judgements();
    int at = 0;
    while (at < judgements.size()) {
      int end = verbose ? at + 1 : SentenceGroup.end(judgements, at);
      Passage passage = judgements.get(at).passage();
      rows.add(
          List.of(
              passage.topic().label(),
              end - at > 1 ? SentenceGroup.title(judgements.subList(at, end)) : passage.subject(),
              end - at > 1
                  ? SentenceGroup.place(judgements.subList(at, end))
                  : passage.at().file() + ":" + passage.at().range(),
              judgements.get(at).answer().word()));
      at = end;
    }
    return WordTable.of(rows, style);
  }

  /** What a row compares with what, one line for each kind of row. */
  private static String comparisons(SpecReport report) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    for (Judgement each : report.judgements()) {
      kinds.merge(Compared.of(each.passage()), 1, Integer::sum);
    }
    Facts facts = new Facts();
    kinds.forEach((what, rows) -> facts.add(rows + (rows == 1 ? " row" : " rows"), what));
    return "\nCompared:\n" + facts.text();
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
    for (String word : List.of("agrees", "differs", "missing", "undecided")) {
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
