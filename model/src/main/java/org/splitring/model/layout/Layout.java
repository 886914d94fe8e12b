package org.splitring.model.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of one ring are, for one Queue Size.
 *
 * @param size Queue Size
 * @param avail offset of the available ring from the base, in bytes
 * @param used offset of the used ring from the base, in bytes
 */
public record Layout(QueueSize size, long avail, long used) {

  /** The standard's layout for a Queue Size and a Queue Align. */
  public static Layout standard(QueueSize size, QueueAlign align) {
    return new Layout(
        size,
        StandardLayout.bytes(Quantity.AVAIL, size, align),
        StandardLayout.bytes(Quantity.USED, size, align));
  }

  /** A part as one region. */
  public Region region(Part part) {
    return new Region(part.title(), start(part), part.size().bytes(size));
  }

  /** The fields of a part, in order. */
  public List<Region> fields(Part part) {
    List<Region> regions = new ArrayList<>();
    for (Field field : part.struct().fields()) {
      long offset = part.struct().offsetOf(field.name()).bytes(size);
      regions.add(new Region(field.name(), start(part) + offset, field.size().bytes(size)));
    }
    return regions;
  }

  /** The first byte behind the used ring. */
  public long end() {
    return region(Part.USED_RING).end();
  }

  private long start(Part part) {
    return switch (part) {
      case DESCRIPTOR_TABLE -> 0;
      case AVAILABLE_RING -> avail;
      case USED_RING -> used;
    };
  }
}
