package org.splitring.notes.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.splitring.model.layout.Region;
import org.splitring.notes.picture.Segments.Segment;

/**
 * Two rings side by side, byte for byte: one row is two bytes, on both sides the same two.
 *
 * <p>Long stretches in which nothing changes are left out, and the bytes left out are counted.
 */
public final class Rows {

  /** How many bytes a row stands for. */
  public static final int BYTES = 2;

  private static final int LONGEST = 8;
  private static final int FEW = 4;
  private static final String PADDING = "(padding)";

  private final List<Segment> segments;
  private final long leftEnd;
  private final long rightEnd;
  private final List<Row> rows = new ArrayList<>();

  private Rows(RingSide left, RingSide right) {
    segments = Segments.of(left, right);
    leftEnd = end(left);
    rightEnd = end(right);
  }

  /** The rows from the base to the end of the longer ring. */
  public static List<Row> of(RingSide left, RingSide right) {
    Rows rows = new Rows(left, right);
    rows.fill();
    return List.copyOf(rows.rows);
  }

  /** How many bytes the two use for different things. */
  public static long inConflict(List<Row> rows) {
    return rows.stream().filter(Row::conflict).mapToLong(Row::bytes).sum();
  }

  private void fill() {
    for (int i = 0; i < segments.size(); ) {
      int run = run(i);
      if (run <= FEW) {
        draw(i++);
        continue;
      }
      draw(i);
      Segment last = segments.get(i + run - 1);
      leaveOut(segments.get(i + 1).start(), last.start(), segments.get(i).inConflict());
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
    row(
        segment,
        segment.start(),
        true,
        label(segment, segment.left(), before.left()),
        label(segment, segment.right(), before.right()));
    if (segment.length() > LONGEST) {
      leaveOut(segment.start() + BYTES, segment.end(), segment.inConflict());
      return;
    }
    for (long at = segment.start() + BYTES; at < segment.end(); at += BYTES) {
      row(segment, at, false, "", "");
    }
  }

  private void row(Segment segment, long offset, boolean begins, String left, String right) {
    rows.add(
        new Row(
            offset,
            Math.min(BYTES, segment.end() - offset),
            true,
            begins,
            segment.inConflict(),
            new Row.Cell(left, offset < leftEnd),
            new Row.Cell(right, offset < rightEnd)));
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

  /** Leaves bytes out; what is left out next to each other is counted together. */
  private void leaveOut(long from, long to, boolean conflict) {
    long start = from;
    if (!rows.isEmpty()) {
      Row last = rows.get(rows.size() - 1);
      if (!last.drawn() && last.conflict() == conflict) {
        rows.remove(rows.size() - 1);
        start = last.offset();
      }
    }
    Row.Cell left = new Row.Cell("", start < leftEnd);
    Row.Cell right = new Row.Cell("", start < rightEnd);
    rows.add(new Row(start, to - start, false, false, conflict, left, right));
  }

  private static long end(RingSide side) {
    return side.fields().stream().mapToLong(Region::end).max().orElse(0);
  }
}
