package org.splitring.cli.text.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;

/** Where a claim differs, as a grid: for regions that words would only make longer. */
public final class RegionGrid {

  private static final String CORNER = "a / n";
  private static final int CELL = 4;
  private static final int KILO = 1024;
  private static final int EXACT_UP_TO = 512;

  private RegionGrid() {}

  /** One line for the sizes, and one for each alignment of the domain. */
  public static List<String> lines(Differing differing, Domain domain) {
    Map<QueueAlign, List<QueueSize>> region =
        differing.rows().stream()
            .collect(Collectors.toMap(Differing.Row::align, Differing.Row::sizes));
    List<String> lines = new ArrayList<>();
    String largest = domain.aligns().get(domain.aligns().size() - 1).toString();
    int first = Math.max(CORNER.length(), largest.length());
    lines.add(line(CORNER, first, domain.sizes().stream().map(RegionGrid::shortly).toList()));
    for (QueueAlign align : domain.aligns()) {
      List<QueueSize> sizes = region.getOrDefault(align, List.of());
      lines.add(
          line(
              align.toString(),
              first,
              domain.sizes().stream().map(n -> sizes.contains(n) ? "X" : ".").toList()));
    }
    return lines;
  }

  private static String line(String label, int first, List<String> cells) {
    StringBuilder line = new StringBuilder(label).append(" ".repeat(first - label.length()));
    for (String cell : cells) {
      line.append(" ".repeat(CELL - cell.length())).append(cell);
    }
    return line.toString();
  }

  private static String shortly(QueueSize size) {
    return size.entries() <= EXACT_UP_TO ? size.toString() : size.entries() / KILO + "k";
  }
}
