package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.Report;
import org.splitring.cli.report.ScanReport;
import org.splitring.cli.text.drawing.Style;
import org.splitring.cli.text.drawing.WordTable;
import org.splitring.cli.text.facts.Proviso;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Provenance;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.DomainText;
import org.splitring.notes.words.RegionText;

/**
 * What was found in a tree: everything in a line each, then what differs as {@code check} shows it,
 * then why something is undecided.
 */
public final class ScanText {

  /** More than this is not read, but searched. */
  private static final int MOST_SHOWN = 10;

  private static final int LONGEST_REGION = 40;

  private record Found(Finding finding, Judged judged) {}

  private final ScanReport scan;
  private final Style style;
  private final int most;
  private final List<Found> all = new ArrayList<>();

  private ScanText(ScanReport scan, Style style, boolean verbose) {
    this.scan = scan;
    this.style = style;
    this.most = verbose ? Integer.MAX_VALUE : MOST_SHOWN;
    for (Finding finding : scan.report().findings()) {
      finding.checked().judged().forEach(judged -> all.add(new Found(finding, judged)));
    }
  }

  /** The report as text, each line ended. */
  public static String of(ScanReport scan, Style style, boolean verbose) {
    return new ScanText(scan, style, verbose).text();
  }

  private String text() {
    Report report = scan.report();
    StringBuilder text = new StringBuilder();
    text.append(DomainText.of(report.domain())).append("\n\n");
    text.append(WordTable.of(all.stream().map(this::row).toList(), style));
    screens(Verdict.Differs.class, text);
    screens(Verdict.Undecided.class, text);
    return text.append('\n').append(searched()).append(Tally.of(report)).toString();
  }

  private List<String> row(Found found) {
    String function = found.finding().checked().claim().provenance().function().orElse("");
    return List.of(
        at(found),
        function,
        found.judged().statement().quantity().label(),
        found.judged().verdict().word(),
        where(found));
  }

  /** Where a value is stored; where it is not known, the function. */
  private static String at(Found found) {
    Provenance from = found.finding().checked().claim().provenance();
    String function =
        from.path().orElse("") + from.lines().map(lines -> ":" + lines.split("-")[0]).orElse("");
    return found.judged().verdict() instanceof Verdict.Undecided
        ? function
        : found.judged().statement().at().map(Place::toString).orElse(function);
  }

  /** Where it differs, in few words; where it does not, under which condition. */
  private static String where(Found found) {
    if (!(found.judged().verdict() instanceof Verdict.Differs differs)) {
      return Proviso.of(found.judged()).orElse("");
    }
    if (differs.differing().points() == 0) {
      return "at some bases";
    }
    String region = RegionText.of(differs.differing(), found.finding().checked().domain());
    int points = found.finding().checked().domain().points();
    return region.length() <= LONGEST_REGION
        ? region
        : "at " + differs.differing().points() + " of " + DomainText.points(points);
  }

  private void screens(Class<? extends Verdict> kind, StringBuilder text) {
    List<Found> these =
        all.stream().filter(found -> kind.isInstance(found.judged().verdict())).toList();
    for (Found found : these.subList(0, Math.min(most, these.size()))) {
      text.append('\n').append(Screen.of(found.finding(), found.judged(), style));
    }
    if (these.size() > most) {
      int rest = these.size() - most;
      String word = these.get(0).judged().verdict().word();
      text.append(
          String.format(
              Locale.ROOT, "\n%d more %s; --verbose shows why\n", rest, Tally.plural(word, rest)));
    }
  }

  private String searched() {
    String passed =
        scan.passed().all() == 0
            ? ""
            : "; passed over: "
                + String.join(
                    ", ",
                    counted(scan.passed().links(), "symbolic links"),
                    counted(scan.passed().binary(), "not text"),
                    counted(scan.passed().large(), "too large"),
                    counted(scan.passed().closed(), "not to be opened"));
    return String.format(
        Locale.ROOT, "%d files of source searched, %d read%s\n", scan.files(), scan.read(), passed);
  }

  private static String counted(int count, String what) {
    return count + " " + what;
  }
}
