package org.splitring.reader.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.splitring.reader.ir.Reason;

/** What the bytes of one object hold, as runs that do not overlap. */
final class ByteRuns {

  /** What a run of bytes holds. */
  sealed interface Content {}

  /**
   * Bytes of a scalar.
   *
   * @param value the scalar
   * @param width its bytes
   * @param from the first of its bytes that the run holds, counted from the lowest address
   */
  record Part(Datum value, long width, long from) implements Content {}

  /** One byte over and over. */
  record Repeated(long value) implements Content {}

  /** Nobody knows what. */
  record Lost(Reason reason) implements Content {}

  /**
   * A run.
   *
   * @param start offset of its first byte
   * @param end offset behind its last byte
   */
  record Segment(long start, long end, Content content) {

    Segment cut(long from, long to) {
      Content rest =
          content instanceof Part part
              ? new Part(part.value(), part.width(), part.from() + from - start)
              : content;
      return new Segment(from, to, rest);
    }
  }

  private final TreeMap<Long, Segment> byStart = new TreeMap<>();

  void clear() {
    byStart.clear();
  }

  /** All runs. */
  List<Segment> all() {
    return List.copyOf(byStart.values());
  }

  /** Puts content in the place of what these bytes held. */
  void put(long start, long end, Content content) {
    if (start >= end) {
      return;
    }
    for (Segment old : between(start, end)) {
      byStart.remove(old.start());
      if (old.start() < start) {
        byStart.put(old.start(), old.cut(old.start(), start));
      }
      if (end < old.end()) {
        byStart.put(end, old.cut(end, old.end()));
      }
    }
    byStart.put(start, new Segment(start, end, content));
  }

  /** The run that holds all of these bytes. */
  Optional<Segment> covering(long start, long end) {
    return Optional.ofNullable(byStart.floorEntry(start))
        .map(Map.Entry::getValue)
        .filter(each -> end <= each.end())
        .map(each -> each.cut(start, end));
  }

  /** The runs that hold some of these bytes, in order, as they lie. */
  List<Segment> between(long start, long end) {
    List<Segment> found = new ArrayList<>();
    Map.Entry<Long, Segment> first = byStart.floorEntry(start);
    if (first != null && first.getValue().end() > start) {
      found.add(first.getValue());
    }
    found.addAll(byStart.subMap(start, false, end, false).values());
    return found;
  }
}
