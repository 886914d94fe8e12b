package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.splitring.cli.report.ChangedClaim;
import org.splitring.cli.report.ChangedPassage;
import org.splitring.cli.report.ChangedQuantity;
import org.splitring.cli.report.Effect;
import org.splitring.cli.report.PatchReport;
import org.splitring.cli.text.drawing.Style;
import org.splitring.cli.text.drawing.WordTable;
import org.splitring.model.text.Judgement;

/**
 * What a patch does: a table of what it touches, then a screen for each claim on which it has an
 * effect, then what could not be read.
 */
public final class PatchReportText {

  private static final String NOTHING = "-";
  private static final int COMMIT = 12;

  private PatchReportText() {}

  /** The report as text, each line ended. */
  public static String of(PatchReport report, Style style) {
    StringBuilder text = new StringBuilder(heading(report));
    List<List<String>> rows = rows(report);
    if (!rows.isEmpty()) {
      text.append('\n').append(WordTable.of(headed(rows), style));
    }
    for (ChangedClaim claim : report.claims()) {
      if (claim.quantities().stream().anyMatch(each -> each.effect() != Effect.NONE)) {
        text.append('\n').append(PatchScreen.of(claim, style));
      }
    }
    for (ChangedPassage passage : report.passages()) {
      if (passage.effect() != Effect.NONE) {
        text.append('\n').append(PassageScreen.of(passage, style));
      }
    }
    return text.append(unread(report)).append('\n').append(ending(report)).toString();
  }

  /** How many effects there are of each kind, and what follows, in one line. */
  public static String ending(PatchReport report) {
    List<Effect> effects = report.effects().toList();
    if (effects.isEmpty() && report.unread().isEmpty()) {
      return "no effect on the layout: no formula of a ring is made of anything that it changes"
          + (report.untouched() > 0 ? " (" + report.untouched() + " were read)" : "")
          + "\n";
    }
    List<String> counts = new ArrayList<>();
    for (Effect effect : Effect.WORST_FIRST) {
      long count = effects.stream().filter(effect::equals).count();
      if (count > 0) {
        counts.add(count + " " + effect.label());
      }
    }
    if (!report.unread().isEmpty()) {
      counts.add(report.unread().size() + " could not be read");
    }
    return String.join(", ", counts)
        + switch (report.status()) {
          case AS_EXPECTED -> ": nothing gets worse\n";
          case UNDECIDED -> ": not everything could be decided\n";
          default -> ": something that it touches is wrong\n";
        };
  }

  private static String heading(PatchReport report) {
    StringBuilder text = new StringBuilder(report.patch());
    text.append(" on ").append(report.tree());
    report.commit().ifPresent(commit -> text.append(", commit ").append(commit, 0, COMMIT));
    text.append('\n');
    report.subjects().forEach(subject -> text.append("  \"").append(subject).append("\"\n"));
    report.files().forEach(file -> text.append("  ").append(file).append('\n'));
    report
        .passedOver()
        .forEach(what -> text.append("  ").append(what).append(", which is not read\n"));
    return text.toString();
  }

  /** Who, what, before, after and effect, one row for each. */
  public static List<List<String>> rows(PatchReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (ChangedClaim claim : report.claims()) {
      for (ChangedQuantity each : claim.quantities()) {
        rows.add(
            List.of(
                claim.claim().id(),
                each.quantity().label(),
                ChangedQuantity.word(each.before()),
                ChangedQuantity.word(each.after()),
                each.effect().label()));
      }
    }
    for (ChangedPassage each : report.passages()) {
      rows.add(
          List.of(
              each.passage().at().file() + ":" + each.passage().at().range(),
              each.passage().subject(),
              each.before().map(PatchReportText::word).orElse(NOTHING),
              each.after().map(PatchReportText::word).orElse(NOTHING),
              each.effect().label()));
    }
    return rows;
  }

  /** Who, what, the verdicts in a line each, and the smallest point, where there is an effect. */
  public static List<List<String>> details(PatchReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (ChangedClaim claim : report.claims()) {
      for (ChangedQuantity each : claim.quantities()) {
        if (each.effect() != Effect.NONE) {
          rows.add(
              List.of(
                  claim.claim().id(),
                  each.quantity().label(),
                  PatchScreen.said(claim.before(), each.before()),
                  PatchScreen.said(claim.after(), each.after()),
                  String.join("\n", PatchScreen.numbers(claim, each))));
        }
      }
    }
    return rows;
  }

  /** Names that are the same as in the row above are left out. */
  private static List<List<String>> headed(List<List<String>> rows) {
    List<List<String>> headed = new ArrayList<>(List.of(List.of("", "", "before", "after", "")));
    String above = "";
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      if (row.get(0).equals(above)) {
        cells.set(0, "");
      }
      above = row.get(0);
      headed.add(cells);
    }
    return headed;
  }

  private static String word(Judgement judgement) {
    return judgement.answer().word();
  }

  private static String unread(PatchReport report) {
    return report.unread().isEmpty()
        ? ""
        : report.unread().stream()
            .map(each -> "  " + each.path() + ": " + each.reason() + "\n")
            .collect(Collectors.joining("", "\nCould not be read:\n", ""));
  }
}
