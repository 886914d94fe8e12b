package org.splitring.model.ring;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.layout.Field;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Struct;

/**
 * Where one side believes every part of the ring to be, as addresses in bytes.
 *
 * @param size Queue Size
 * @param desc the descriptor table
 * @param avail the available ring
 * @param usedEvent used_event; by the standard, at the end of the available ring
 * @param used the used ring
 * @param availEvent avail_event; by the standard, at the end of the used ring
 */
public record RingPlaces(
    QueueSize size, long desc, long avail, long usedEvent, long used, long availEvent) {

  /** The standard's, for a ring whose descriptor table stands at {@code base}. */
  public static RingPlaces standard(QueueSize size, QueueAlign align, long base) {
    Layout layout = Layout.standard(size, align);
    return new RingPlaces(size, base, 0, 0, 0, 0)
        .with(Quantity.AVAIL, base + layout.avail())
        .with(Quantity.USED, base + layout.used());
  }

  /**
   * The same, but one place elsewhere. With a ring moves the event field at its end.
   *
   * @throws IllegalArgumentException if the quantity is a size and not a place
   */
  public RingPlaces with(Quantity quantity, long address) {
    return switch (quantity) {
      case AVAIL ->
          new RingPlaces(
              size, desc, address, address + event(Part.AVAILABLE_RING), used, availEvent);
      case USED_EVENT -> new RingPlaces(size, desc, avail, address, used, availEvent);
      case USED ->
          new RingPlaces(size, desc, avail, usedEvent, address, address + event(Part.USED_RING));
      case AVAIL_EVENT -> new RingPlaces(size, desc, avail, usedEvent, used, address);
      case TOTAL, AVAIL_SIZE, USED_SIZE ->
          throw new IllegalArgumentException(quantity.label() + " is not a place");
    };
  }

  /** How far behind the start of its ring the event field stands. */
  private long event(Part part) {
    RingMember field = part == Part.USED_RING ? RingMember.AVAIL_EVENT : RingMember.USED_EVENT;
    return offset(field, 0);
  }

  /**
   * The address of a number.
   *
   * @param index the entry; 0 where there is only one
   */
  public long address(RingMember member, int index) {
    return switch (member) {
      case USED_EVENT -> usedEvent;
      case AVAIL_EVENT -> availEvent;
      default -> start(member.part()) + offset(member, index);
    };
  }

  /** The address at which a field of a part starts. */
  public long address(Part part, Field field) {
    return switch (field.name()) {
      case "used_event" -> usedEvent;
      case "avail_event" -> availEvent;
      default -> start(part) + part.struct().offsetOf(field.name()).bytes(size);
    };
  }

  /** The address of a descriptor's number in a table of indirect descriptors. */
  public static long inTable(long table, RingMember member, int index) {
    return table + index * Struct.VIRTQ_DESC.size().fixed() + member.offsetInElement();
  }

  /** Whatever, by these places, has a byte at the address; more than one thing if parts overlap. */
  public List<Referent.InRing> at(long address) {
    List<Referent.InRing> found = new ArrayList<>();
    for (RingMember member : RingMember.values()) {
      long from = address(member, 0);
      long stride = member.field().elementBytes();
      long index = member.repeated() ? Math.floorDiv(address - from, stride) : 0;
      boolean inside = index >= 0 && index < (member.repeated() ? size.entries() : 1);
      if (inside && Long.compareUnsigned(address - from - index * stride, member.bytes()) < 0) {
        found.add(new Referent.InRing(member, (int) index));
      }
    }
    return found;
  }

  /** The first byte behind the used ring. */
  public long end() {
    return used + Part.USED_RING.size().bytes(size);
  }

  private long start(Part part) {
    return switch (part) {
      case DESCRIPTOR_TABLE -> desc;
      case AVAILABLE_RING -> avail;
      case USED_RING -> used;
    };
  }

  private long offset(RingMember member, int index) {
    if (index < 0 || index >= size.entries()) {
      throw new IllegalArgumentException("a ring of " + size + " has no entry " + index);
    }
    long start = member.part().struct().offsetOf(member.field().name()).bytes(size);
    return start + (long) index * member.field().elementBytes() + member.offsetInElement();
  }
}
