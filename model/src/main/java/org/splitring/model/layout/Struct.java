package org.splitring.model.layout;

import java.util.List;

/**
 * A structure of the split ring, field by field.
 *
 * <p>Law: a field starts where the one before it ends; there is no padding, since every field falls
 * on a multiple of its element's alignment. The event fields are always there: whether the feature
 * VIRTIO_F_EVENT_IDX decides about their presence or only about their use is the ambiguity of the
 * text that {@link StandardLayout} takes the side of the size formula in.
 *
 * @param name as the standard names it
 * @param fields in order
 */
public record Struct(String name, List<Field> fields) {

  private static final int LE16 = 2;
  private static final int LE32 = 4;
  private static final int LE64 = 8;

  /** One entry of the descriptor table. */
  public static final Struct VIRTQ_DESC =
      new Struct(
          "virtq_desc",
          List.of(
              Field.one("addr", LE64),
              Field.one("len", LE32),
              Field.one("flags", LE16),
              Field.one("next", LE16)));

  /** The descriptor table: Queue Size entries. */
  public static final Struct DESCRIPTOR_TABLE =
      new Struct(
          "descriptor table", List.of(Field.perEntry("desc", (int) VIRTQ_DESC.size().fixed())));

  /** The available ring. */
  public static final Struct VIRTQ_AVAIL =
      new Struct(
          "virtq_avail",
          List.of(
              Field.one("flags", LE16),
              Field.one("idx", LE16),
              Field.perEntry("ring", LE16),
              Field.one("used_event", LE16)));

  /** One entry of the used ring. */
  public static final Struct VIRTQ_USED_ELEM =
      new Struct("virtq_used_elem", List.of(Field.one("id", LE32), Field.one("len", LE32)));

  /** The used ring. */
  public static final Struct VIRTQ_USED =
      new Struct(
          "virtq_used",
          List.of(
              Field.one("flags", LE16),
              Field.one("idx", LE16),
              Field.perEntry("ring", (int) VIRTQ_USED_ELEM.size().fixed()),
              Field.one("avail_event", LE16)));

  public Struct {
    fields = List.copyOf(fields);
  }

  /** How many bytes the structure takes: C's sizeof, for any Queue Size. */
  public Extent size() {
    return fields.stream().map(Field::size).reduce(Extent.NONE, Extent::plus);
  }

  /**
   * The field of that name.
   *
   * @throws IllegalArgumentException if the structure has no such field
   */
  public Field field(String field) {
    return fields.stream()
        .filter(each -> each.name().equals(field))
        .findFirst()
        .orElseThrow(() -> noSuchField(field));
  }

  /**
   * Where a field starts: C's offsetof, for any Queue Size.
   *
   * @throws IllegalArgumentException if the structure has no such field
   */
  public Extent offsetOf(String field) {
    Extent offset = Extent.NONE;
    for (Field each : fields) {
      if (each.name().equals(field)) {
        return offset;
      }
      offset = offset.plus(each.size());
    }
    throw noSuchField(field);
  }

  private IllegalArgumentException noSuchField(String field) {
    return new IllegalArgumentException(name + " has no field " + field);
  }
}
