package org.splitring.cli.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.cli.text.drawing.Style;
import org.splitring.cli.text.drawing.WordTable;
import org.splitring.cli.text.facts.Facts;
import org.splitring.notes.errata.ErratumOutcome;
import org.splitring.notes.errata.Series;
import org.splitring.notes.errata.evidence.Proven;
import org.splitring.notes.errata.mail.Note;

/** The errata as notes; or what became of each in a checkout. */
public final class ErrataText {

  private ErrataText() {}

  /**
   * The text, each line ended.
   *
   * @param series what was made for a checkout, if one was named
   * @param written the files that were written
   */
  public static String of(Proven proven, Optional<Series> series, List<Path> written) {
    StringBuilder text = new StringBuilder();
    series.ifPresent(each -> text.append(outcomes(each)));
    if (series.isEmpty() && written.isEmpty()) {
      text.append(Note.of(proven));
    }
    written.forEach(file -> text.append("wrote ").append(file).append('\n'));
    return text.toString();
  }

  private static String outcomes(Series series) {
    List<List<String>> rows = new ArrayList<>();
    for (ErratumOutcome each : series.outcomes()) {
      rows.add(List.of(each.erratum().name(), each.word()));
    }
    StringBuilder text = new StringBuilder("Errata of " + series.base().name() + "\n\n");
    text.append(WordTable.of(rows, Style.PLAIN)).append('\n');
    Facts facts = new Facts();
    series.outcomes().forEach(each -> facts.add(each.erratum().name(), each.reason()));
    text.append(facts.text()).append('\n');
    text.append(
        series.patches().isEmpty()
            ? "There is nothing to patch here.\n"
            : series.notAgreeing().isEmpty()
                ? "With all patches nothing differs any more.\n"
                : "With all patches this does not agree, or is undecided: "
                    + String.join(", ", series.notAgreeing())
                    + "\n");
    return text.toString();
  }
}
