package org.splitring.notes.picture;

import java.util.List;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.picture.Svg.Anchor;

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
    double y = top + HEAD;
    for (QueueAlign align : domain.aligns()) {
      svg.text(left + LABELS - 10, y + ROW - 6, Anchor.END, align.toString());
      for (int i = 0; i < sizes.size(); i++) {
        box(svg, left + LABELS + cell * i, y, marks.at(sizes.get(i), align));
      }
      y += ROW;
    }
  }

  private void box(Svg svg, double x, double y, String mark) {
    boolean differs = mark.equals(DIFFERS);
    svg.box(x, y, cell, ROW, differs ? FillPattern.DIFFERENT : FillPattern.BLANK);
    if (differs) {
      svg.light(x + cell / 2, y + ROW - 6, Anchor.MIDDLE, mark);
    } else if (!mark.equals(NONE)) {
      svg.text(x + cell / 2, y + ROW - 6, Anchor.MIDDLE, mark);
    }
  }
}
