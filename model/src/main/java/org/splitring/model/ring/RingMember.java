package org.splitring.model.ring;

import org.splitring.model.layout.Field;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Struct;

/**
 * A number that stands in the ring, once or once for each entry.
 *
 * <p>Where it stands in its part, and how many bytes it takes, follows from the standard's
 * structures. Each part is written by one side only: the descriptor table and the available ring by
 * the driver, the used ring by the device.
 */
public enum RingMember {
  DESC_ADDR(Part.DESCRIPTOR_TABLE, "desc", Struct.VIRTQ_DESC, "addr"),
  DESC_LEN(Part.DESCRIPTOR_TABLE, "desc", Struct.VIRTQ_DESC, "len"),
  DESC_FLAGS(Part.DESCRIPTOR_TABLE, "desc", Struct.VIRTQ_DESC, "flags"),
  DESC_NEXT(Part.DESCRIPTOR_TABLE, "desc", Struct.VIRTQ_DESC, "next"),
  AVAIL_FLAGS(Part.AVAILABLE_RING, "flags"),
  AVAIL_IDX(Part.AVAILABLE_RING, "idx"),
  AVAIL_RING(Part.AVAILABLE_RING, "ring"),
  USED_EVENT(Part.AVAILABLE_RING, "used_event"),
  USED_FLAGS(Part.USED_RING, "flags"),
  USED_IDX(Part.USED_RING, "idx"),
  USED_ID(Part.USED_RING, "ring", Struct.VIRTQ_USED_ELEM, "id"),
  USED_LEN(Part.USED_RING, "ring", Struct.VIRTQ_USED_ELEM, "len"),
  AVAIL_EVENT(Part.USED_RING, "avail_event");

  private final Part part;
  private final Field field;
  private final long offset;
  private final int bytes;
  private final String label;

  RingMember(Part part, String field) {
    this.part = part;
    this.field = part.struct().field(field);
    offset = 0;
    bytes = this.field.elementBytes();
    String prefix = part == Part.USED_RING ? "used." : "avail.";
    label = field.endsWith("_event") ? field : prefix + field;
  }

  RingMember(Part part, String array, Struct element, String field) {
    this.part = part;
    this.field = part.struct().field(array);
    offset = element.offsetOf(field).fixed();
    bytes = element.field(field).elementBytes();
    label = (part == Part.USED_RING ? "used." : "") + array + "[]." + field;
  }

  /** The part it stands in. */
  public Part part() {
    return part;
  }

  /** The field of the part that it is, or is a piece of. */
  Field field() {
    return field;
  }

  /** Where it stands in its element, in bytes. */
  long offsetInElement() {
    return offset;
  }

  /** How many bytes it takes. */
  public int bytes() {
    return bytes;
  }

  /** Whether there is one for each entry. */
  public boolean repeated() {
    return field.repeated();
  }

  /** The side that writes it once the queue is in use. */
  public Actor writer() {
    return part == Part.USED_RING ? Actor.DEVICE : Actor.DRIVER;
  }

  /** The standard's name for it, such as {@code used.ring[3].id}. */
  public String label(int index) {
    if (!repeated()) {
      return label;
    }
    String subscript = "[" + index + "]";
    return label.contains("[]") ? label.replace("[]", subscript) : label + subscript;
  }
}
