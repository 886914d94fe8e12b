package org.splitring.notes.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.splitring.notes.picture.Svg.Anchor;
import org.splitring.notes.picture.Svg.Line;

/** Two rings side by side, with the bytes in conflict marked. */
public final class ComparisonPicture {

  private static final double MARGIN = 20;
  private static final double OFFSETS = 60;
  private static final double COLUMN = 250;
  private static final double BETWEEN = 34;
  private static final double ROW = 18;
  private static final double HEAD = 26;

  private final List<Row> rows;
  private final RingSide left;
  private final RingSide right;

  private ComparisonPicture(RingSide left, RingSide right) {
    this.left = left;
    this.right = right;
    rows = Rows.of(left, right);
  }

  /** The picture. */
  public static Drawing of(RingSide left, RingSide right) {
    return new ComparisonPicture(left, right).svg();
  }

  private Drawing svg() {
    long conflict = Rows.inConflict(rows);
    String title =
        String.format(
            Locale.ROOT, "The ring of the %s, and that of %s", left.title(), right.title());
    return Svg.of(
        2 * MARGIN + OFFSETS + 2 * COLUMN + BETWEEN,
        2 * MARGIN + HEAD + ROW * (rows.size() + 1),
        title,
        description(conflict),
        svg -> {
          svg.strong(leftEdge(), MARGIN + Svg.TEXT, Anchor.START, left.title());
          svg.strong(rightEdge(), MARGIN + Svg.TEXT, Anchor.START, right.title());
          side(svg, leftEdge(), Row::left);
          side(svg, rightEdge(), Row::right);
          double top = MARGIN + HEAD;
          for (Row row : rows) {
            row(svg, row, top);
            top += ROW;
          }
          svg.text(leftEdge(), top + ROW, Anchor.START, legend(conflict));
        });
  }

  private void row(Svg svg, Row row, double top) {
    double baseline = top + ROW - 5;
    if (row.begins()) {
      svg.text(MARGIN + OFFSETS - 10, baseline, Anchor.END, Long.toString(row.offset()));
    }
    label(svg, row, row.left(), leftEdge(), top);
    label(svg, row, row.right(), rightEdge(), top);
    if (row.conflict()) {
      svg.strong(rightEdge() - BETWEEN / 2, baseline, Anchor.MIDDLE, "!");
    }
  }

  /** The bytes that a side reaches, those in conflict hatched, and a line where a row begins. */
  private void side(Svg svg, double x, Function<Row, Row.Cell> side) {
    List<Row> inside = rows.stream().filter(row -> side.apply(row).inside()).toList();
    double head = MARGIN + HEAD;
    double bottom = head + ROW * inside.size();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(x, head, x, bottom));
    lines.add(new Line(x + COLUMN, head, x + COLUMN, bottom));
    lines.add(new Line(x, bottom, x + COLUMN, bottom));
    int from = 0;
    for (int i = 0; i < inside.size(); i++) {
      Row row = inside.get(i);
      double top = head + ROW * i;
      if (row.begins() || !row.drawn()) {
        lines.add(new Line(x, top, x + COLUMN, top));
      }
      boolean last = i + 1 == inside.size() || !inside.get(i + 1).conflict();
      if (!row.conflict()) {
        from = i + 1;
      } else if (last) {
        double height = ROW * (i + 1 - from);
        svg.area(x, head + ROW * from, COLUMN, height, FillPattern.CONFLICT);
      }
    }
    svg.lines(lines);
  }

  private static void label(Svg svg, Row row, Row.Cell cell, double x, double top) {
    String words = row.drawn() ? cell.label() : "... " + row.bytes() + " bytes not drawn ...";
    if (!cell.inside() || words.isEmpty()) {
      return;
    }
    if (row.conflict()) {
      double width = Math.min(COLUMN - 8, 8 + words.length() * (Svg.TEXT * 0.62));
      svg.area(x + 5, top + 2, width, ROW - 4, FillPattern.BLANK);
    }
    svg.text(x + 9, top + ROW - 5, Anchor.START, words);
  }

  private String description(long conflict) {
    StringBuilder text = new StringBuilder(legend(conflict)).append('.');
    for (Row row : rows) {
      if (row.begins() && row.conflict()) {
        text.append(
            String.format(
                Locale.ROOT,
                " Byte %d: %s; %s.",
                row.offset(),
                words(row.left()),
                words(row.right())));
      }
    }
    return text.toString();
  }

  private static String words(Row.Cell cell) {
    return cell.label().isEmpty() ? "as before" : cell.label();
  }

  private static String legend(long conflict) {
    return conflict == 0
        ? "The two use every byte alike"
        : String.format(
            Locale.ROOT,
            "Marked with ! and hatched: %d bytes that the two use for different things",
            conflict);
  }

  private static double leftEdge() {
    return MARGIN + OFFSETS;
  }

  private static double rightEdge() {
    return leftEdge() + COLUMN + BETWEEN;
  }
}
