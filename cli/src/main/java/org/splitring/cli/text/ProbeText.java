package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.splitring.claims.qemu.DriverRun;
import org.splitring.claims.qemu.Observation;
import org.splitring.claims.qemu.ObservedCompletion;
import org.splitring.claims.qemu.Probed;
import org.splitring.cli.report.BeyondFact;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.ProbeReport;
import org.splitring.cli.text.drawing.ObservedTable;
import org.splitring.cli.text.facts.Facts;
import org.splitring.cli.text.facts.SourceWords;
import org.splitring.model.claim.Sighting;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.DomainText;
import org.splitring.notes.words.ObservationComparison;
import org.splitring.notes.words.RegionText;

/**
 * What a running device was seen to do: a table beside both predictions, what a driver by the
 * standard makes of it, and facts beyond.
 */
public final class ProbeText {

  private static final int MOST_NAMED = 4;

  private final ProbeReport report;
  private final Finding finding;

  private ProbeText(ProbeReport report, Finding finding) {
    this.report = report;
    this.finding = finding;
  }

  /**
   * The report as text, each line ended.
   *
   * @param finding the verdict on what was observed
   */
  public static String of(ProbeReport report, Finding finding) {
    return new ProbeText(report, finding).text();
  }

  private String text() {
    Probed probed = report.probed();
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "QEMU %s%n", probed.version()));
    text.append(
        String.format(
            Locale.ROOT,
            "%s on %s, legacy interface: where it has the used ring, in bytes from the base%n%n",
            probed.device().label(),
            probed.machine().label()));
    text.append(new ObservedTable(report).text()).append('\n');
    text.append(predictions().text());
    report.lost().stream().limit(1).forEach(run -> text.append('\n').append(run(run)));
    if (!report.beyond().isEmpty()) {
      text.append("\nBeyond what the standard defines; facts about this device, no verdict:\n\n");
      Facts facts = new Facts();
      for (BeyondFact each : report.beyond()) {
        facts.add("-", each.sentence());
      }
      text.append(facts.text());
    }
    return text.toString();
  }

  private Facts predictions() {
    ObservationComparison confronted = report.confronted();
    Facts facts = new Facts();
    String points = DomainText.points(confronted.points());
    finding.judged(Quantity.USED).ifPresent(each -> facts.add("standard", standard(each)));
    facts.add(
        report.claim().id(),
        confronted.unlike().isEmpty()
            ? String.format(Locale.ROOT, "all %s are as its own formula says", points)
            : "NOT as its own formula says: " + list(confronted.unlike()));
    facts.add("sizes", report.sizes());
    Stated used = ObservationComparison.used(report.claim()).orElseThrow();
    facts.add("formula", CText.of(used.formula()));
    SourceWords.where(report.claim(), used.at()).ifPresent(where -> facts.add("source", where));
    facts.add(
        "known by",
        String.format(
            Locale.ROOT,
            "the difference of memory that one buffer made, with the whole completion recognised, %d times",
            report.recorded().sightings().size()));
    facts.addAll("unseen", report.unseen().stream().map(ProbeText::unseen).toList());
    facts.addAll("driver", drivers());
    return facts;
  }

  private String standard(Judged judged) {
    if (judged.verdict() instanceof Verdict.Differs differs) {
      Domain domain = finding.checked().domain();
      return String.format(
          Locale.ROOT,
          "differs at %d of %s: %s",
          differs.differing().points(),
          DomainText.points(domain.points()),
          RegionText.of(differs.differing(), domain));
    }
    return judged.verdict() instanceof Verdict.Undecided undecided
        ? undecided.reason()
        : judged.verdict().word();
  }

  /** How drivers by the standard fared where they were tried. */
  private List<String> drivers() {
    List<String> lines = new ArrayList<>();
    report.probed().runs().stream()
        .filter(DriverRun::returned)
        .map(each -> "by the standard, gets its buffer back at " + where(each.point()))
        .forEach(lines::add);
    List<DriverRun> lost = report.lost();
    if (!lost.isEmpty()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "by the standard, never sees its completion at the %s, and reads used.idx = %s there",
              lost.size() == 1
                  ? "point " + where(lost.get(0).point())
                  : lost.size() + " points that differ",
              lost.stream()
                  .map(ProbeReport::index)
                  .distinct()
                  .map(String::valueOf)
                  .collect(Collectors.joining(" or "))));
    }
    return lines;
  }

  /** The first of them; the table has all. */
  private static String list(List<Sighting> sightings) {
    String first =
        sightings.stream()
            .limit(MOST_NAMED)
            .map(
                each ->
                    where(each.point())
                        + (each.point().evt() == 0 ? "" : " with VIRTIO_F_EVENT_IDX"))
            .collect(Collectors.joining("; "));
    int more = sightings.size() - MOST_NAMED;
    return more > 0 ? first + String.format(Locale.ROOT, "; and %d more", more) : first;
  }

  private static String unseen(Observation observation) {
    String what =
        observation.seen() instanceof ObservedCompletion.Strange strange
            ? strange.what()
            : "nothing was written";
    return where(observation.point()) + ": " + what;
  }

  private static String where(Point point) {
    return "n = " + point.size() + ", a = " + point.align();
  }

  private static String run(DriverRun run) {
    return String.format(
            Locale.ROOT,
            "A driver by the standard on this device, Queue Size %d, Queue Align %d%n%n",
            run.point().size(),
            run.point().align())
        + TraceText.tale(ProbeReport.tale(run));
  }
}
