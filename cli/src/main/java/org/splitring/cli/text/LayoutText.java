package org.splitring.cli.text;

import org.splitring.cli.text.drawing.BarDrawing;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Region;
import org.splitring.model.layout.StandardLayout;

/** The standard's layout for one Queue Size and one Queue Align: a bar to scale, and a table. */
public final class LayoutText {

  private static final int BAR = 84;
  private static final int NAME = 34;
  private static final int NUMBER = 12;

  private LayoutText() {}

  /** The layout as text, each line ended. */
  public static String of(QueueSize size, QueueAlign align) {
    Layout layout = Layout.standard(size, align);
    StringBuilder text = new StringBuilder();
    text.append("Queue Size ").append(size).append(", Queue Align ").append(align).append(": ");
    text.append(layout.end()).append(" bytes\n\n");
    text.append("  |").append(BarDrawing.ring(layout, BAR)).append("|\n");
    String end = Long.toString(layout.end());
    text.append("  0").append(" ".repeat(BAR + 2 - end.length())).append(end).append('\n');
    text.append("  ").append(BarDrawing.LEGEND).append("\n\n");
    text.append("  ").append(" ".repeat(NAME)).append(right("from")).append(right("to"));
    text.append(right("bytes")).append('\n');
    long free = 0;
    for (Part part : Part.values()) {
      Region whole = layout.region(part);
      if (whole.offset() > free) {
        row(text, new Region("(padding)", free, whole.offset() - free));
      }
      row(text, whole);
      for (Region field : layout.fields(part)) {
        row(
            text,
            new Region(
                "    " + field.name() + count(part, field, size), field.offset(), field.length()));
      }
      free = whole.end();
    }
    long total = StandardLayout.bytes(Quantity.TOTAL, size, align);
    text.append("\n  The standard's formula for the total rounds the used ring up as well: ");
    return text.append(total).append(" bytes.\n").toString();
  }

  private static String count(Part part, Region field, QueueSize size) {
    boolean array =
        part.struct().fields().stream()
            .anyMatch(each -> each.name().equals(field.name()) && each.repeated());
    return array ? "[" + size + "]" : "";
  }

  /** One line; {@code to} is the last byte. */
  private static void row(StringBuilder text, Region region) {
    text.append("  ").append(region.name()).append(" ".repeat(NAME - region.name().length()));
    text.append(right(Long.toString(region.offset())));
    text.append(right(Long.toString(region.end() - 1)));
    text.append(right(Long.toString(region.length()))).append('\n');
  }

  private static String right(String text) {
    return " ".repeat(NUMBER - text.length()) + text;
  }
}
