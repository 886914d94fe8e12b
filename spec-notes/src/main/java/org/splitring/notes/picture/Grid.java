package org.splitring.notes.picture;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.picture.Svg.Anchor;
import org.splitring.notes.picture.Svg.Box;
import org.splitring.notes.picture.Svg.Line;
import org.splitring.notes.picture.Svg.Spot;

/**
 * Sizes across, alignments down, and a mark at some of the points.
 *
 * @param domain the points
 * @param cell how wide each is
 */
record Grid(Domain domain, double cell) {

  static final double ROW = 22;
  private static final double LABELS = 70;
  private static final double HEAD = 24;

  double width() {
    return LABELS + cell * domain.sizes().size();
  }

  double height() {
    return HEAD + ROW * domain.aligns().size();
  }

  /** What stands at a point: {@link #NONE}, {@link #DIFFERS} or {@link #UNKNOWN}. */
  interface Marks {
    String at(QueueSize size, QueueAlign align);
  }

  static final String NONE = "";
  static final String DIFFERS = "x";
  static final String UNKNOWN = "?";

  /** Draws it with its upper left corner at a place. */
  void draw(Svg svg, double left, double top, Marks marks) {
    List<QueueSize> sizes = domain.sizes();
    double baseline = top + HEAD - 6;
    svg.text(left, baseline, Anchor.START, "a / n");
    for (int i = 0; i < sizes.size(); i++) {
      svg.text(left + LABELS + cell * (i + 0.5), baseline, Anchor.MIDDLE, sizes.get(i).toString());
    }
    svg.boxes(
        List.of(
            new Box(left + LABELS, top + HEAD, cell * sizes.size(), ROW * domain.aligns().size())),
        FillPattern.BLANK);
    svg.lines(rules(left + LABELS, top + HEAD));
    List<Box> differing = new ArrayList<>();
    List<Spot> crosses = new ArrayList<>();
    double y = top + HEAD;
    for (QueueAlign align : domain.aligns()) {
      svg.text(left + LABELS - 10, y + ROW - 6, Anchor.END, align.toString());
      for (int i = 0; i < sizes.size(); i++) {
        double x = left + LABELS + cell * i;
        Spot centre = new Spot(x + cell / 2, y + ROW - 6);
        String mark = marks.at(sizes.get(i), align);
        if (mark.equals(DIFFERS)) {
          differing.add(new Box(x, y, cell, ROW));
          crosses.add(centre);
        } else if (!mark.equals(NONE)) {
          svg.text(centre.x(), centre.y(), Anchor.MIDDLE, mark);
        }
      }
      y += ROW;
    }
    svg.boxes(differing, FillPattern.DIFFERENT);
    svg.light(crosses, DIFFERS);
  }

  /** The lines between the points. */
  private List<Line> rules(double left, double top) {
    double right = left + cell * domain.sizes().size();
    double bottom = top + ROW * domain.aligns().size();
    List<Line> lines = new ArrayList<>();
    for (double x = left + cell; x < right; x += cell) {
      lines.add(new Line(x, top, x, bottom));
    }
    for (double y = top + ROW; y < bottom; y += ROW) {
      lines.add(new Line(left, y, right, y));
    }
    return lines;
  }
}
