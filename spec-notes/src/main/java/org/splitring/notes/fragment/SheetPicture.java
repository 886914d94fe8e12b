package org.splitring.notes.fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.splitring.notes.picture.Drawing;
import org.splitring.notes.picture.Svg;
import org.splitring.notes.picture.Svg.Anchor;

/** A table as a picture, for documents that take pictures alone. */
public final class SheetPicture {

  private static final double MARGIN = 20;
  private static final double ROW = 22;
  private static final double GAP = 18;

  /** About the widest sign of the fonts that are named, at the size of text. */
  private static final double SIGN = 7.4;

  private SheetPicture() {}

  /** The picture; its description has the rows as sentences. */
  public static Drawing of(Sheet sheet) {
    List<Double> widths = widths(sheet);
    double table = widths.stream().mapToDouble(Double::doubleValue).sum();
    double width = Math.max(table, sheet.title().length() * SIGN) + 2 * MARGIN;
    double height = 2 * MARGIN + ROW * (sheet.rows().size() + 2);
    return Svg.of(
        width,
        height,
        sheet.title(),
        description(sheet),
        svg -> {
          svg.strong(MARGIN, MARGIN + Svg.TEXT, Anchor.START, sheet.title());
          List<String> heads = sheet.columns().stream().map(Sheet.Column::head).toList();
          double top = MARGIN + ROW;
          row(svg, sheet, widths, heads, top, true);
          svg.line(MARGIN, top + ROW, MARGIN + table, top + ROW);
          for (List<String> each : sheet.rows()) {
            top += ROW;
            row(svg, sheet, widths, each, top, false);
          }
        });
  }

  private static void row(
      Svg svg, Sheet sheet, List<Double> widths, List<String> cells, double top, boolean head) {
    double left = MARGIN;
    for (int i = 0; i < cells.size(); i++) {
      boolean number = sheet.columns().get(i).number();
      double at = number ? left + widths.get(i) - GAP : left;
      Anchor anchor = number ? Anchor.END : Anchor.START;
      double line = top + ROW - 6;
      if (head) {
        svg.strong(at, line, anchor, cells.get(i));
      } else {
        svg.text(at, line, anchor, cells.get(i));
      }
      left += widths.get(i);
    }
  }

  private static List<Double> widths(Sheet sheet) {
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      int longest = sheet.columns().get(i).head().length();
      for (List<String> row : sheet.rows()) {
        longest = Math.max(longest, row.get(i).length());
      }
      widths.add(longest * SIGN + GAP);
    }
    return widths;
  }

  private static String description(Sheet sheet) {
    return sheet.rows().stream()
        .map(row -> row.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(", ")))
        .collect(Collectors.joining(". ", "", "."));
  }
}
