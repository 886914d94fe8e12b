package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.splitring.model.layout.Extent;
import org.splitring.model.layout.Field;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.Struct;

/**
 * Which fields of the standard's rings some bytes are.
 *
 * <p>Bytes have a meaning where a sum with them ends where a ring, or what stands before its last
 * field, ends, and without them is short by fields of that ring.
 *
 * @param rings those that a quantity is about
 */
record Fields(List<Part> rings) {

  private static final List<Part> RINGS = List.of(Part.AVAILABLE_RING, Part.USED_RING);

  /** Those of the rings that a quantity is about: both, if it lies behind the used ring's start. */
  static Fields of(Quantity quantity) {
    return new Fields(
        switch (quantity) {
          case AVAIL, USED_EVENT, USED, AVAIL_SIZE -> List.of(Part.AVAILABLE_RING);
          case USED_SIZE -> List.of(Part.USED_RING);
          case AVAIL_EVENT, TOTAL -> RINGS;
        });
  }

  /** The numbers of bytes that are one or more fixed fields of a ring. */
  static List<Long> sizes() {
    return RINGS.stream()
        .flatMap(ring -> runs(ring.struct().fields()).stream())
        .map(Fields::bytes)
        .distinct()
        .sorted()
        .toList();
  }

  /** The bytes of one entry, of each part and of those one behind the other. */
  static List<Long> entries() {
    List<Long> sizes = new ArrayList<>();
    Extent sum = Extent.NONE;
    for (Part part : Part.values()) {
      sizes.add(part.size().perEntry());
      sum = sum.plus(part.size());
      sizes.add(sum.perEntry());
    }
    return sizes.stream().distinct().sorted().toList();
  }

  /** The fields that are missing if so many bytes have to be added to a sum, if that is clear. */
  Optional<String> missing(Linear sum, long bytes) {
    Extent after = sum.more(bytes).extent();
    for (Part ring : rings) {
      for (Extent before : before(ring, sum)) {
        List<Field> fields = ring.struct().fields();
        if (after.equals(before.plus(ring.size()))) {
          return run(fields, bytes).map(Fields::named);
        }
        if (after.equals(before.plus(headOf(ring)))) {
          List<Field> head = fields.subList(0, fields.size() - 1);
          return run(head, bytes).map(Fields::named);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a sum ends where a part ends, or where what stands before its last field does. */
  boolean isEnd(Linear sum) {
    Extent extent = sum.extent();
    return sum.others().isEmpty() && extent.equals(Part.DESCRIPTOR_TABLE.size())
        || rings.stream()
            .anyMatch(
                ring ->
                    before(ring, sum).stream()
                        .anyMatch(
                            before ->
                                extent.equals(before.plus(ring.size()))
                                    || extent.equals(before.plus(headOf(ring)))));
  }

  /** A ring up to its last field. */
  static Extent headOf(Part ring) {
    List<Field> fields = ring.struct().fields();
    return ring.struct().offsetOf(fields.get(fields.size() - 1).name());
  }

  /** What may stand before a ring in a sum: nothing, the descriptor table, or a part rounded. */
  private static List<Extent> before(Part ring, Linear sum) {
    Extent table = Part.DESCRIPTOR_TABLE.size();
    if (ring == Part.USED_RING) {
      return List.of(Extent.NONE);
    }
    return sum.others().isEmpty() ? List.of(Extent.NONE, table) : List.of();
  }

  /** The fields of that size: the last ones, if there is a choice between neighbours. */
  private static Optional<List<Field>> run(List<Field> fields, long bytes) {
    List<List<Field>> fitting = runs(fields).stream().filter(run -> bytes(run) == bytes).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(fitting.size() - 1));
  }

  /** Neighbouring fixed fields, and all fixed fields together. */
  private static List<List<Field>> runs(List<Field> fields) {
    List<List<Field>> runs = new ArrayList<>();
    for (int from = 0; from < fields.size(); from++) {
      for (int to = from; to < fields.size() && !fields.get(to).repeated(); to++) {
        runs.add(fields.subList(from, to + 1));
      }
    }
    List<Field> fixed = fields.stream().filter(field -> !field.repeated()).toList();
    if (!runs.contains(fixed)) {
      runs.add(fixed);
    }
    return runs;
  }

  private static long bytes(List<Field> fields) {
    return fields.stream().mapToLong(Field::elementBytes).sum();
  }

  /** "the four bytes of flags and idx". */
  private static String named(List<Field> fields) {
    List<String> names = fields.stream().map(Field::name).collect(Collectors.toList());
    return "the "
        + SentencePieces.number(bytes(fields))
        + " bytes of "
        + SentencePieces.list(names);
  }

  /** What a sum is the end of, if of something: "the available ring". */
  static Optional<String> endOf(Linear sum) {
    Extent table = Part.DESCRIPTOR_TABLE.size();
    boolean alone = sum.others().isEmpty();
    if (alone && sum.extent().equals(table.plus(Struct.VIRTQ_AVAIL.size()))) {
      return Optional.of("the end of the available ring");
    }
    return alone && sum.extent().equals(Struct.VIRTQ_USED.size())
        ? Optional.of("the size of the used ring")
        : Optional.empty();
  }
}
