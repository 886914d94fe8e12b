package org.splitring.cli.text;

import java.util.List;
import java.util.stream.Collectors;
import org.splitring.cli.text.Segments.Segment;
import org.splitring.model.layout.Region;

/**
 * Two rings side by side, byte for byte: one row is two bytes, on both sides the same two.
 *
 * <p>Long stretches in which nothing changes are left out, and the bytes left out are counted.
 * Bytes that the two sides use for different things carry a mark.
 */
final class ByteDrawing {

  private static final int ROW = 2;
  private static final int LONGEST = 8;
  private static final int FEW = 4;
  private static final int CELL = 29;
  private static final String MARK = " <!> ";
  private static final String NO_MARK = "     ";
  private static final String PADDING = "(padding)";

  private final List<Segment> segments;
  private final long leftEnd;
  private final long rightEnd;
  private final Style style;
  private final StringBuilder text = new StringBuilder();
  private long gapFrom;
  private long gapTo;
  private boolean gapMarked;

  private ByteDrawing(RingSide left, RingSide right, Style style) {
    this.segments = Segments.of(left, right);
    this.leftEnd = end(left);
    this.rightEnd = end(right);
    this.style = style;
  }

  static String of(RingSide left, RingSide right, Style style) {
    ByteDrawing drawing = new ByteDrawing(left, right, style);
    drawing.text.append(pad("   byte", 9)).append(pad(left.title(), CELL + 4)).append(NO_MARK);
    drawing.text.append(right.title()).append('\n');
    drawing.border();
    drawing.rows();
    drawing.border();
    drawing.legend();
    return drawing.text.toString();
  }

  private void rows() {
    for (int i = 0; i < segments.size(); ) {
      int run = run(i);
      if (run <= FEW) {
        draw(i++);
        continue;
      }
      draw(i);
      gap(
          segments.get(i + 1).start(),
          segments.get(i + run - 1).start(),
          segments.get(i).inConflict());
      draw(i + run - 1);
      i += run;
    }
  }

  /** How many segments from there on differ in nothing but the index of an element. */
  private int run(int first) {
    Segment pattern = segments.get(first);
    int next = first + 1;
    while (next < segments.size() && alike(pattern, segments.get(next))) {
      next++;
    }
    return next - first;
  }

  private static boolean alike(Segment one, Segment other) {
    return one.inConflict() == other.inConflict()
        && arrays(one.left()).equals(arrays(other.left()))
        && arrays(one.right()).equals(arrays(other.right()));
  }

  private static List<String> arrays(List<Region> fields) {
    return fields.stream().map(field -> field.name().replaceFirst("\\[.*", "[]")).toList();
  }

  private void draw(int index) {
    Segment segment = segments.get(index);
    Segment before = segments.get(Math.max(0, index - 1));
    String left = cell(label(segment, segment.left(), before.left()), segment, leftEnd);
    String right = cell(label(segment, segment.right(), before.right()), segment, rightEnd);
    boolean marked = segment.inConflict();
    row(Long.toString(segment.start()), left, marked, right);
    if (segment.length() > LONGEST) {
      gap(segment.start() + ROW, segment.end(), marked);
      return;
    }
    for (long at = ROW; at < segment.length(); at += ROW) {
      row("", cell("", segment, leftEnd), marked, cell("", segment, rightEnd));
    }
  }

  /** What starts with this segment; blank where whatever was there before goes on. */
  private static String label(Segment segment, List<Region> fields, List<Region> before) {
    if (fields.isEmpty()) {
      return before.isEmpty() ? "" : PADDING;
    }
    return fields.stream()
        .filter(field -> field.offset() == segment.start())
        .map(Region::name)
        .collect(Collectors.joining(" + "));
  }

  private static String cell(String label, Segment segment, long end) {
    return segment.start() < end ? "| " + pad(label, CELL) + " |" : pad("", CELL + 4);
  }

  /** Leaves bytes out; what is left out next to each other is counted together. */
  private void gap(long from, long to, boolean marked) {
    if (gapTo == from && gapMarked == marked) {
      gapTo = to;
      return;
    }
    endGap();
    gapFrom = from;
    gapTo = to;
    gapMarked = marked;
  }

  private void endGap() {
    if (gapFrom == gapTo) {
      return;
    }
    String words = "~ " + (gapTo - gapFrom) + " bytes not drawn ";
    String line = words + "~".repeat(CELL + 4 - words.length());
    String left = gapFrom < leftEnd ? line : " ".repeat(CELL + 4);
    String right = gapFrom < rightEnd ? line : "";
    gapFrom = gapTo;
    line("", left, gapMarked, right);
  }

  private void row(String offset, String left, boolean marked, String right) {
    endGap();
    line(offset, left, marked, right);
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
    endGap();
    String line = "+" + "-".repeat(CELL + 2) + "+";
    text.append(" ".repeat(9)).append(line).append(NO_MARK).append(line).append('\n');
  }

  private void legend() {
    long bytes = segments.stream().filter(Segment::inConflict).mapToLong(Segment::length).sum();
    if (bytes > 0) {
      text.append("    <!>  the two use these bytes for different things: ");
      text.append(bytes).append(" bytes in all\n");
    }
  }

  private static long end(RingSide side) {
    return side.fields().stream().mapToLong(Region::end).max().orElse(0);
  }

  private static String pad(String value, int width) {
    return value.length() > width
        ? value.substring(0, width - 2) + ".."
        : value + " ".repeat(width - value.length());
  }
}
