package org.splitring.claims.qemu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Extent;
import org.splitring.model.layout.Field;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Struct;
import org.splitring.model.ring.Flag;

/**
 * A ring with one buffer in it as bytes from its base, and what a completion makes of them.
 *
 * <p>The buffer is in the last descriptor, so that a device that takes it has read the far end of
 * the table. Whatever the driver has not written is poison. The size need not be legal; the places
 * of the driver's parts follow from the standard's structures for any.
 */
final class Image {

  private static final byte POISON = (byte) 0xaa;
  private static final int BUFFER_BYTES = 4;

  /** What lies behind the ring and has to stay as it is too. */
  private static final int MARGIN = 64;

  /** Device-writable: a balloon looks into readable ones, and would act on what it finds. */
  private static final int WRITABLE = Flag.WRITE;

  private final Point point;
  private final ByteBuffer before;
  private final long head;

  /**
   * The ring before the device has seen it.
   *
   * @param buffer the address of a buffer
   */
  Image(Point point, long buffer) {
    this.point = point;
    head = point.size() - 1;
    before = filled(new byte[length(point)]);
    long avail = Part.DESCRIPTOR_TABLE.size().bytes(point.size());
    long descriptor = head * Struct.VIRTQ_DESC.size().fixed();
    put(before, descriptor, Struct.VIRTQ_DESC, "addr", buffer);
    put(before, descriptor, Struct.VIRTQ_DESC, "len", BUFFER_BYTES);
    put(before, descriptor, Struct.VIRTQ_DESC, "flags", WRITABLE);
    put(before, descriptor, Struct.VIRTQ_DESC, "next", 0);
    put(before, avail, Struct.VIRTQ_AVAIL, "flags", 0);
    put(before, avail, Struct.VIRTQ_AVAIL, "idx", 1);
    put(before, avail, Struct.VIRTQ_AVAIL, "ring", head);
    put(before, avail, Struct.VIRTQ_AVAIL, "used_event", 0);
  }

  /** Room for the ring wherever between its parts the device has put padding. */
  private static int length(Point point) {
    Extent ring = Extent.NONE;
    for (Part part : Part.values()) {
      ring = ring.plus(part.size());
    }
    return Math.toIntExact(ring.bytes(point.size()) + point.align() + MARGIN);
  }

  private static ByteBuffer filled(byte[] bytes) {
    Arrays.fill(bytes, POISON);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  byte[] before() {
    return before.array();
  }

  /** What the device has done. */
  Seen find(byte[] after, boolean interrupt) {
    int first = Arrays.mismatch(before.array(), after);
    if (first < 0) {
      return new Seen.Nothing(interrupt);
    }
    long used = first - Struct.VIRTQ_USED.offsetOf("idx").fixed();
    if (used < 0 || used + Part.USED_RING.size().bytes(point.size()) > after.length) {
      return new Seen.Strange("byte " + first + " has changed, where no used ring can be");
    }
    int wrong = Arrays.mismatch(completed(used), after);
    if (wrong >= 0) {
      return new Seen.Strange(
          "bytes from %d on have changed, but byte %d is not that of a completion"
              .formatted(first, wrong));
    }
    return interrupt
        ? new Seen.Used(used)
        : new Seen.Strange("the buffer was completed without an interrupt");
  }

  /** The ring with the buffer completed, nothing written to it, in a used ring that is there. */
  private byte[] completed(long used) {
    ByteBuffer after = ByteBuffer.wrap(before.array().clone()).order(ByteOrder.LITTLE_ENDIAN);
    long element = used + Struct.VIRTQ_USED.offsetOf("ring").fixed();
    put(after, used, Struct.VIRTQ_USED, "idx", 1);
    put(after, element, Struct.VIRTQ_USED_ELEM, "id", head);
    put(after, element, Struct.VIRTQ_USED_ELEM, "len", 0);
    if (point.evt() != 0) {
      put(after, used, Struct.VIRTQ_USED, "avail_event", 1);
    }
    return after.array();
  }

  /** Writes a field, or the first element of an array. */
  private void put(ByteBuffer bytes, long at, Struct struct, String name, long value) {
    Field field = struct.field(name);
    int index = Math.toIntExact(at + struct.offsetOf(name).bytes(point.size()));
    switch (field.elementBytes()) {
      case Short.BYTES -> bytes.putShort(index, (short) value);
      case Integer.BYTES -> bytes.putInt(index, (int) value);
      case Long.BYTES -> bytes.putLong(index, value);
      default -> throw new IllegalArgumentException(name + " is no number");
    }
  }
}
