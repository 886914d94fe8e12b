package org.splitring.notes.picture;

import java.util.Locale;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.picture.Svg.Anchor;
import org.splitring.notes.words.DomainText;
import org.splitring.notes.words.RegionText;

/** A map of sizes and alignments, with the points at which a claim differs. */
public final class MapPicture {

  private static final double MARGIN = 20;
  private static final double CELL = 46;
  private static final double TITLE = 26;

  private MapPicture() {}

  /** The picture. */
  public static Drawing of(String title, Differing differing, Domain domain) {
    Grid grid = new Grid(domain, CELL);
    return Svg.of(
        2 * MARGIN + grid.width(),
        2 * MARGIN + TITLE + grid.height() + Grid.ROW,
        title,
        description(differing, domain),
        svg -> {
          svg.strong(MARGIN, MARGIN + Svg.TEXT, Anchor.START, title);
          double top = MARGIN + TITLE;
          grid.draw(svg, MARGIN, top, marks(differing));
          svg.text(
              MARGIN,
              top + grid.height() + Grid.ROW - 4,
              Anchor.START,
              "x differs, blank agrees; n across, a down");
        });
  }

  static Grid.Marks marks(Differing differing) {
    return (size, align) ->
        differing.rows().stream()
                .anyMatch(row -> row.align().equals(align) && row.sizes().contains(size))
            ? Grid.DIFFERS
            : Grid.NONE;
  }

  static String description(Differing differing, Domain domain) {
    String points = DomainText.points(domain.points());
    return differing.rows().isEmpty()
        ? "It differs at none of " + points + "."
        : String.format(
            Locale.ROOT,
            "It differs at %d of %s: %s.",
            differing.points(),
            points,
            RegionText.of(differing, domain));
  }
}
