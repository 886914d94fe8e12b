package org.splitring.cli.text.drawing;

import java.util.List;
import org.splitring.notes.picture.RingSide;
import org.splitring.notes.picture.Row;
import org.splitring.notes.picture.Rows;

/**
 * Two rings side by side as text. Bytes that the two sides use for different things carry a mark.
 */
final class ByteDrawing {

  private static final int CELL = 29;
  private static final String MARK = " <!> ";
  private static final String NO_MARK = "     ";

  private final List<Row> rows;
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private ByteDrawing(List<Row> rows, Style style) {
    this.rows = rows;
    this.style = style;
  }

  static String of(RingSide left, RingSide right, Style style) {
    ByteDrawing drawing = new ByteDrawing(Rows.of(left, right), style);
    drawing.text.append(pad("   byte", 9)).append(pad(left.title(), CELL + 4)).append(NO_MARK);
    drawing.text.append(right.title()).append('\n');
    drawing.border();
    drawing.rows.forEach(drawing::row);
    drawing.border();
    drawing.legend();
    return drawing.text.toString();
  }

  private void row(Row row) {
    if (row.drawn()) {
      line(
          row.begins() ? Long.toString(row.offset()) : "",
          cell(row.left()),
          row.conflict(),
          cell(row.right()));
      return;
    }
    String words = "~ " + row.bytes() + " bytes not drawn ";
    String gap = words + "~".repeat(CELL + 4 - words.length());
    line(
        "",
        row.left().inside() ? gap : " ".repeat(CELL + 4),
        row.conflict(),
        row.right().inside() ? gap : "");
  }

  private static String cell(Row.Cell cell) {
    return cell.inside() ? "| " + pad(cell.label(), CELL) + " |" : pad("", CELL + 4);
  }

  private void line(String offset, String left, boolean marked, String right) {
    text.append(" ".repeat(Math.max(0, 7 - offset.length()))).append(offset).append("  ");
    text.append(left).append(marked ? style.bad(MARK) : NO_MARK).append(right);
    while (text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    text.append('\n');
  }

  private void border() {
    String line = "+" + "-".repeat(CELL + 2) + "+";
    text.append(" ".repeat(9)).append(line).append(NO_MARK).append(line).append('\n');
  }

  private void legend() {
    long bytes = Rows.inConflict(rows);
    if (bytes > 0) {
      text.append("    <!>  the two use these bytes for different things: ");
      text.append(bytes).append(" bytes in all\n");
    }
  }

  private static String pad(String value, int width) {
    return value.length() > width
        ? value.substring(0, width - 2) + ".."
        : value + " ".repeat(width - value.length());
  }
}
