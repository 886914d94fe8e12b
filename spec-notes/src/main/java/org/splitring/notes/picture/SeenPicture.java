package org.splitring.notes.picture;

import java.util.Locale;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.picture.Svg.Anchor;
import org.splitring.notes.words.SeenRegion;

/** The map of a formula and the map of what a running device did, side by side. */
public final class SeenPicture {

  private static final double MARGIN = 20;
  private static final double BETWEEN = 24;
  private static final double CELL = 35;
  private static final double TITLE = 46;

  private SeenPicture() {}

  /**
   * The picture.
   *
   * @param computed what the left map is called
   * @param seen what the right map is called
   */
  public static Drawing of(String title, String computed, String seen, SeenRegion region) {
    Grid grid = new Grid(region.domain(), CELL);
    double right = MARGIN + grid.width() + BETWEEN;
    return Svg.of(
        right + grid.width() + MARGIN,
        2 * MARGIN + TITLE + grid.height() + Grid.ROW,
        title,
        description(computed, seen, region),
        svg -> {
          svg.strong(MARGIN, MARGIN + Svg.TEXT, Anchor.START, title);
          double top = MARGIN + TITLE;
          svg.text(MARGIN, top - 8, Anchor.START, computed);
          svg.text(right, top - 8, Anchor.START, seen);
          grid.draw(svg, MARGIN, top, MapPicture.marks(region.computed()));
          grid.draw(svg, right, top, seen(region));
          svg.text(
              MARGIN,
              top + grid.height() + Grid.ROW - 4,
              Anchor.START,
              "x another place than the standard's, blank the same place"
                  + (region.unseen().isEmpty() ? "" : ", ? no used ring was seen")
                  + "; n across, a down");
        });
  }

  private static Grid.Marks seen(SeenRegion region) {
    Grid.Marks differing = MapPicture.marks(region.seen());
    return (size, align) ->
        region.unseen().contains(new Cell(size, align)) ? Grid.UNKNOWN : differing.at(size, align);
  }

  private static String description(String computed, String seen, SeenRegion region) {
    Domain domain = region.domain();
    String right =
        region.seen().equals(region.computed())
            ? "The same points are marked."
            : MapPicture.description(region.seen(), domain);
    String unseen =
        region.unseen().isEmpty()
            ? ""
            : " Where it is could not be seen at " + region.unseen().size() + " of them.";
    return String.format(
        Locale.ROOT,
        "Left, %s: %s Right, %s: %s%s",
        computed,
        MapPicture.description(region.computed(), domain),
        seen,
        right,
        unseen);
  }
}
