package org.splitring.claims.qemu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Extent;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Struct;

/**
 * A ring with one buffer in it as bytes from its base, and what a completion makes of them.
 *
 * <p>The buffer is in the last descriptor, so that a device that takes it has read the far end of
 * the table. Whatever the driver has not written is poison. The size need not be legal; the places
 * of the driver's parts follow from the standard's structures for any.
 */
final class Image {

  private static final byte POISON = (byte) 0xaa;

  /** What lies behind the ring and has to stay as it is too. */
  private static final int MARGIN = 64;

  private final Point point;
  private final Request request;
  private final ByteBuffer before;
  private final long head;

  /**
   * The ring before the device has seen it.
   *
   * @param request what the device is asked for
   */
  Image(Point point, Request request) {
    this.point = point;
    this.request = request;
    head = point.size() - 1;
    before = filled(new byte[length(point)]);
    long avail = Part.DESCRIPTOR_TABLE.size().bytes(point.size());
    request.describe(before, head * Struct.VIRTQ_DESC.size().fixed());
    FieldWriter fields = new FieldWriter(before, Struct.VIRTQ_AVAIL, point.size());
    fields.put(avail, "flags", 0);
    fields.put(avail, "idx", 1);
    fields.put(avail, "ring", head);
    fields.put(avail, "used_event", 0);
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
  ObservedCompletion find(byte[] after, boolean interrupt) {
    int first = Arrays.mismatch(before.array(), after);
    if (first < 0) {
      return new ObservedCompletion.Nothing(interrupt);
    }
    long used = first - Struct.VIRTQ_USED.offsetOf("idx").fixed();
    if (used < 0 || used + Part.USED_RING.size().bytes(point.size()) > after.length) {
      return new ObservedCompletion.Strange(
          "byte " + first + " has changed, where no used ring can be");
    }
    int wrong = Arrays.mismatch(completed(used), after);
    if (wrong >= 0) {
      return new ObservedCompletion.Strange(
          String.format(
              Locale.ROOT,
              "bytes from %d on have changed, but byte %d is not that of a completion",
              first,
              wrong));
    }
    return interrupt
        ? new ObservedCompletion.Used(used)
        : new ObservedCompletion.Strange("the buffer was completed without an interrupt");
  }

  /** The ring with the buffer completed, in a used ring that is there. */
  private byte[] completed(long used) {
    ByteBuffer after = ByteBuffer.wrap(before.array().clone()).order(ByteOrder.LITTLE_ENDIAN);
    long element = used + Struct.VIRTQ_USED.offsetOf("ring").fixed();
    FieldWriter ring = new FieldWriter(after, Struct.VIRTQ_USED, point.size());
    FieldWriter entry = new FieldWriter(after, Struct.VIRTQ_USED_ELEM, point.size());
    ring.put(used, "idx", 1);
    entry.put(element, "id", head);
    entry.put(element, "len", request.written());
    if (point.evt() != 0) {
      ring.put(used, "avail_event", 1);
    }
    return after.array();
  }
}
