package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.splitring.cli.report.CensusReport;
import org.splitring.cli.report.CensusRow;
import org.splitring.cli.report.CensusRow.Answer;
import org.splitring.cli.report.CensusRow.Reading;
import org.splitring.cli.text.drawing.Style;
import org.splitring.cli.text.drawing.WordTable;
import org.splitring.cli.text.facts.CensusFacts;
import org.splitring.cli.text.facts.Facts;
import org.splitring.model.layout.Quantity;

/** A census for people: one line each, then what is not the same and what was not decided. */
public final class CensusText {

  private static final String AGREES = "agrees";
  private static final int ABBREVIATED = 12;

  private CensusText() {}

  /**
   * The report as text, each line ended.
   *
   * @param detailed whether all there is to say is said of what is the same as well
   */
  public static String of(CensusReport report, Style style, boolean detailed) {
    StringBuilder text = new StringBuilder(WordTable.of(table(report), style));
    for (CensusRow row : report.rows()) {
      if (detailed || row.answer() != Answer.SAME) {
        text.append('\n').append(screen(row, style, detailed));
      }
    }
    return text.append('\n').append(count(report)).toString();
  }

  private static List<List<String>> table(CensusReport report) {
    boolean commits = report.rows().stream().anyMatch(row -> row.commit().isPresent());
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("", commits ? "commit" : "", "read now", "read by hand", "same"));
    for (CensusRow row : report.rows()) {
      table.add(
          List.of(
              row.listed().id(),
              commits ? row.commit().map(CensusText::abbreviated).orElse("-") : "",
              now(row),
              verdicts(row.listed().expected()),
              row.answer().word()));
    }
    return table;
  }

  private static String count(CensusReport report) {
    return String.format(
        Locale.ROOT,
        "%d in the census: %d the same, %d not the same, %d undecided, %d not read, %d without a tree\n",
        report.rows().size(),
        report.count(Answer.SAME),
        report.count(Answer.OTHER),
        report.count(Answer.UNDECIDED),
        report.count(Answer.NOT_READ),
        report.count(Answer.NO_TREE));
  }

  private static String now(CensusRow row) {
    if (row.tree().isEmpty()) {
      return "-";
    }
    return row.unread().isPresent() && !row.unread().get().nothing()
        ? "not read"
        : verdicts(row.words());
  }

  /** The word that all have, or each that does not agree. */
  static String verdicts(Map<Quantity, String> words) {
    if (words.isEmpty()) {
      return "nothing";
    }
    String other =
        words.entrySet().stream()
            .filter(each -> !each.getValue().equals(AGREES))
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey().label() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    return other.isEmpty() ? AGREES : other;
  }

  private static String screen(CensusRow row, Style style, boolean detailed) {
    Facts facts = new Facts();
    row.unread().ifPresent(unread -> facts.add("why", unread.reason()));
    for (Reading reading : row.readings()) {
      if (detailed || row.answer(reading) != Answer.SAME) {
        CensusFacts.add(facts, row, reading);
      }
    }
    for (Quantity quantity : row.unsaid()) {
      if (row.unread().isEmpty()) {
        facts.add(quantity.label(), "is not computed in what was read");
      }
    }
    row.listed().note().ifPresent(note -> facts.add("note", note));
    String line = row.listed().id() + " (" + row.listed().name() + "): " + headline(row);
    return style.strong(line) + "\n" + "-".repeat(Facts.WIDTH) + "\n" + facts.text();
  }

  private static String headline(CensusRow row) {
    return switch (row.answer()) {
      case SAME -> "the same";
      case OTHER -> "not the same";
      case UNDECIDED -> "not decided";
      case NOT_READ -> "not read";
      case NO_TREE -> "no tree";
    };
  }

  private static String abbreviated(String commit) {
    return commit.length() > ABBREVIATED ? commit.substring(0, ABBREVIATED) : commit;
  }
}
