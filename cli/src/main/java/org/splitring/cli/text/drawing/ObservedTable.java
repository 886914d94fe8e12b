package org.splitring.cli.text.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.splitring.cli.report.ProbeReport;
import org.splitring.model.claim.Sighting;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.notes.words.ObservationComparison;
import org.splitring.properties.Prediction;

/**
 * Offsets that were seen, sizes down and alignments across; beside each what is predicted, where
 * that is another number.
 */
public final class ObservedTable {

  private static final String CORNER = "n \\ a";
  private static final String GAP = "  ";
  private static final String NOTHING = "-";

  private final ProbeReport report;
  private final Prediction standard = ObservationComparison.standard();
  private final Prediction own;
  private final Map<Point, Long> seen;

  public ObservedTable(ProbeReport report) {
    this.report = report;
    own =
        Prediction.of(
            ObservationComparison.used(report.claim()).orElseThrow(), report.claim().model());
    seen =
        report.recorded().sightings().stream()
            .collect(Collectors.toMap(Sighting::point, Sighting::offset));
  }

  /** One table if VIRTIO_F_EVENT_IDX changes nothing, else two; and how to read them. */
  public String text() {
    List<List<String>> without = rows(0);
    List<List<String>> with = rows(1);
    boolean same = without.equals(with);
    String text = aligned(without);
    text += same ? "" : "\nwith VIRTIO_F_EVENT_IDX:\n\n" + aligned(with);
    List<String> legend = new ArrayList<>();
    if (text.contains("(")) {
      legend.add("in (): the standard's number, where it is another");
    }
    if (text.contains("[")) {
      legend.add("in []: the number of its own formula, where it is another");
    }
    if (same) {
      legend.add("with VIRTIO_F_EVENT_IDX all is the same");
    }
    return text + "\n  " + String.join("\n  ", legend) + '\n';
  }

  private List<List<String>> rows(int evt) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(CORNER));
    report.probed().domain().aligns().forEach(each -> head.add(each.toString()));
    rows.add(head);
    for (QueueSize size : report.probed().domain().sizes()) {
      List<String> row = new ArrayList<>(List.of(size.toString()));
      for (QueueAlign align : report.probed().domain().aligns()) {
        long base = report.probed().machine().ring();
        row.add(cell(new Point(size.entries(), align.bytes(), base, evt)));
      }
      rows.add(row);
    }
    return rows;
  }

  private String cell(Point point) {
    Long offset = seen.get(point);
    OptionalLong found = offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    String cell = offset == null ? NOTHING : offset.toString();
    return cell
        + beside(" (%s)", standard.at(point), found)
        + beside(" [%s]", own.at(point), found);
  }

  private static String beside(String form, OptionalLong predicted, OptionalLong found) {
    if (predicted.equals(found)) {
      return "";
    }
    return String.format(
        Locale.ROOT, form, predicted.isPresent() ? predicted.getAsLong() : NOTHING);
  }

  private static String aligned(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
        String padding = " ".repeat(width - row.get(i).length());
        line.append(GAP).append(i == 0 ? padding + row.get(i) : row.get(i) + padding);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
