package org.splitring.notes.picture;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.picture.Svg.Anchor;
import org.splitring.notes.words.DomainText;
import org.splitring.notes.words.RegionText;

/** A map of sizes and alignments, with the points at which a claim differs. */
public final class MapPicture {

  private static final double MARGIN = 20;
  private static final double LABELS = 70;
  private static final double CELL = 46;
  private static final double ROW = 22;
  private static final double HEAD = 50;

  private MapPicture() {}

  /** The picture. */
  public static Drawing of(String title, Differing differing, Domain domain) {
    Map<QueueAlign, List<QueueSize>> region =
        differing.rows().stream()
            .collect(Collectors.toMap(Differing.Row::align, Differing.Row::sizes));
    double width = 2 * MARGIN + LABELS + CELL * domain.sizes().size();
    double height = 2 * MARGIN + HEAD + ROW * (domain.aligns().size() + 1);
    return Svg.of(
        width,
        height,
        title,
        description(differing, domain),
        svg -> {
          svg.strong(MARGIN, MARGIN + Svg.TEXT, Anchor.START, title);
          head(svg, domain);
          double top = MARGIN + HEAD;
          for (QueueAlign align : domain.aligns()) {
            row(svg, align, region.getOrDefault(align, List.of()), domain, top);
            top += ROW;
          }
          svg.text(
              MARGIN, top + ROW - 4, Anchor.START, "x differs, blank agrees; n across, a down");
        });
  }

  private static void head(Svg svg, Domain domain) {
    double baseline = MARGIN + HEAD - 6;
    svg.text(MARGIN, baseline, Anchor.START, "a / n");
    for (int i = 0; i < domain.sizes().size(); i++) {
      String n = domain.sizes().get(i).toString();
      svg.text(MARGIN + LABELS + CELL * (i + 0.5), baseline, Anchor.MIDDLE, n);
    }
  }

  private static void row(
      Svg svg, QueueAlign align, List<QueueSize> differing, Domain domain, double top) {
    svg.text(MARGIN + LABELS - 10, top + ROW - 6, Anchor.END, align.toString());
    for (int i = 0; i < domain.sizes().size(); i++) {
      boolean differs = differing.contains(domain.sizes().get(i));
      double x = MARGIN + LABELS + CELL * i;
      svg.box(x, top, CELL, ROW, differs ? Shade.DIFFERENT : Shade.BLANK);
      if (differs) {
        svg.light(x + CELL / 2, top + ROW - 6, Anchor.MIDDLE, "x");
      }
    }
  }

  private static String description(Differing differing, Domain domain) {
    String points = DomainText.points(domain.points());
    return differing.rows().isEmpty()
        ? "It differs at none of " + points + "."
        : "It differs at %d of %s: %s."
            .formatted(differing.points(), points, RegionText.of(differing, domain));
  }
}
