package org.splitring.notes.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.splitring.model.layout.Region;

/** Cuts two rings into stretches of bytes over which neither side begins or ends a field. */
public final class Segments {

  /**
   * A stretch of bytes and what each side keeps there.
   *
   * @param left the fields of the one side; empty where it keeps nothing
   * @param right the fields of the other
   */
  public record Segment(long start, long end, List<Region> left, List<Region> right) {

    long length() {
      return end - start;
    }

    /** Whether both sides use these bytes, and for different things, or different bytes of one. */
    boolean inConflict() {
      return !left.isEmpty() && !right.isEmpty() && !Set.copyOf(left).equals(Set.copyOf(right));
    }
  }

  private Segments() {}

  /** The segments from byte 0 to the end of the longer ring, in order. */
  public static List<Segment> of(RingSide left, RingSide right) {
    TreeSet<Long> cuts = new TreeSet<>();
    cuts.add(0L);
    Stream.concat(left.fields().stream(), right.fields().stream())
        .forEach(
            field -> {
              cuts.add(field.offset());
              cuts.add(field.end());
            });
    Sweep leftSweep = new Sweep(left);
    Sweep rightSweep = new Sweep(right);
    List<Segment> segments = new ArrayList<>();
    Long start = cuts.first();
    for (Long end = cuts.higher(start); end != null; end = cuts.higher(end)) {
      segments.add(new Segment(start, end, leftSweep.at(start), rightSweep.at(start)));
      start = end;
    }
    return segments;
  }

  /** Which fields hold a byte, asked in ascending order. */
  private static final class Sweep {
    private final List<Region> fields;
    private final List<Region> open = new ArrayList<>();
    private int next;

    Sweep(RingSide side) {
      fields = side.fields().stream().sorted(Comparator.comparingLong(Region::offset)).toList();
    }

    List<Region> at(long offset) {
      open.removeIf(field -> field.end() <= offset);
      while (next < fields.size() && fields.get(next).offset() <= offset) {
        open.add(fields.get(next++));
      }
      return List.copyOf(open);
    }
  }
}
