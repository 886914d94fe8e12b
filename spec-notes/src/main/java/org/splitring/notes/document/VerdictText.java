package org.splitring.notes.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.picture.Drawing;
import org.splitring.notes.picture.SeenPictures;
import org.splitring.notes.picture.VerdictPictures;
import org.splitring.notes.words.Columns;
import org.splitring.notes.words.Fact;
import org.splitring.notes.words.ObservationComparison;
import org.splitring.notes.words.VerdictFacts;

/** One verdict, line by line. */
public final class VerdictText {

  private VerdictText() {}

  /** What is said of it, as a list of labels. */
  static String facts(Checked checked, Judged judged, List<ObservationComparison> observed) {
    return facts(checked, judged, "./splitring check " + checked.claim().id(), observed);
  }

  /** The same; the command asks for the claim alone, and is empty if none does. */
  public static String facts(
      Checked checked, Judged judged, String command, List<ObservationComparison> observed) {
    return "[horizontal]\n"
        + VerdictFacts.of(checked, judged, command, observed).stream()
            .map(VerdictText::line)
            .collect(Collectors.joining());
  }

  /** The verdict itself, in one sentence. */
  public static String sentence(Checked checked, Judged judged) {
    return String.format(
        Locale.ROOT,
        "%s: %s %s.",
        Adoc.text(checked.claim().id()),
        Adoc.code(judged.statement().quantity().label()),
        "*" + judged.verdict().word() + "*");
  }

  private static String line(Fact fact) {
    return fact.code()
        ? fact.label() + "::\n+\n" + Adoc.listing(fact.value())
        : fact.label() + ":: " + Adoc.text(fact.value()) + "\n";
  }

  /** A section for every verdict that is not plain agreement, with its pictures. */
  static String sections(Material material, Pictures pictures) {
    StringBuilder text = new StringBuilder();
    for (Checked checked : material.verdicts()) {
      List<ObservationComparison> observed = material.observed(checked.claim());
      for (Judged judged : checked.judged()) {
        if (!(judged.verdict() instanceof Verdict.Agrees)) {
          text.append(section(checked, judged, observed, pictures));
        }
      }
    }
    return text.toString();
  }

  private static String section(
      Checked checked, Judged judged, List<ObservationComparison> observed, Pictures pictures) {
    String anchor = Columns.anchor(checked, judged.statement().quantity());
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT, "[#%s]\n== %s: %s ", anchor, checked.claim().id(), quantity(judged)));
    text.append(judged.verdict().word())
        .append("\n\n")
        .append(facts(checked, judged, observed))
        .append('\n');
    if (judged.statement().quantity() == Quantity.USED) {
      text.append(SeenTable.of(checked.claim(), observed));
    }
    List<Drawing> drawings = new ArrayList<>(VerdictPictures.of(checked, judged));
    drawings.addAll(SeenPictures.of(checked.claim(), judged.statement().quantity(), observed));
    for (int i = 0; i < drawings.size(); i++) {
      text.append(pictures.block(anchor + "-" + (i + 1), drawings.get(i))).append('\n');
    }
    return text.toString();
  }

  private static String quantity(Judged judged) {
    return Adoc.code(judged.statement().quantity().label());
  }
}
