package org.splitring.claims.qemu;

import static org.splitring.claims.qemu.Register.BYTES;
import static org.splitring.claims.qemu.Register.DEVICE_ID;
import static org.splitring.claims.qemu.Register.GUEST_FEATURES;
import static org.splitring.claims.qemu.Register.GUEST_FEATURES_SEL;
import static org.splitring.claims.qemu.Register.GUEST_PAGE_SIZE;
import static org.splitring.claims.qemu.Register.HOST_FEATURES;
import static org.splitring.claims.qemu.Register.HOST_FEATURES_SEL;
import static org.splitring.claims.qemu.Register.INTERRUPT_STATUS;
import static org.splitring.claims.qemu.Register.QUEUE_ALIGN;
import static org.splitring.claims.qemu.Register.QUEUE_NOTIFY;
import static org.splitring.claims.qemu.Register.QUEUE_NUM;
import static org.splitring.claims.qemu.Register.QUEUE_NUM_MAX;
import static org.splitring.claims.qemu.Register.QUEUE_PFN;
import static org.splitring.claims.qemu.Register.QUEUE_SEL;
import static org.splitring.claims.qemu.Register.STATUS;
import static org.splitring.claims.qemu.Register.VERSION;

import java.io.IOException;
import java.util.List;
import org.splitring.model.formula.Point;

/**
 * The registers of one legacy device on the MMIO transport, and of it one queue.
 *
 * <p>Standard: "Virtio Over MMIO", "Legacy interface", with the steps of "Device Initialization" as
 * far as the legacy interface has them.
 */
final class LegacyDevice {

  private static final int LEGACY = 1;
  private static final int BALLOON = 5;
  private static final int INFLATE_QUEUE = 0;
  private static final int USED_BUFFER = 1;

  private static final int ACKNOWLEDGE = 1;
  private static final int DRIVER = 2;
  private static final int DRIVER_OK = 4;
  private static final List<Integer> RESET_AND_GREET =
      List.of(0, ACKNOWLEDGE, ACKNOWLEDGE | DRIVER);

  /** VIRTIO_F_EVENT_IDX, the bit of that number. */
  private static final long EVENT_IDX = 1L << 29;

  private final Qtest qtest;
  private final long slot;

  private LegacyDevice(Qtest qtest, long slot) {
    this.qtest = qtest;
    this.slot = slot;
  }

  /** The one device of that machine. */
  static LegacyDevice find(Qtest qtest, Machine machine) throws IOException {
    LegacyDevice device =
        machine
            .slots()
            .mapToObj(slot -> new LegacyDevice(qtest, slot))
            .filter(each -> each.read(DEVICE_ID) == BALLOON)
            .findFirst()
            .orElseThrow(() -> new BrokenChannelException("there is no balloon in it"));
    if (device.read(VERSION) != LEGACY) {
      throw new BrokenChannelException("its balloon is not on the legacy interface");
    }
    return device;
  }

  /** Whether it offers VIRTIO_F_EVENT_IDX. */
  boolean offersEvents() {
    write(HOST_FEATURES_SEL, 0);
    return (read(HOST_FEATURES) & EVENT_IDX) != 0;
  }

  /** The largest size that it says its queue can have. */
  long largestSize() {
    write(QUEUE_SEL, INFLATE_QUEUE);
    return read(QUEUE_NUM_MAX);
  }

  /**
   * Resets it and makes its queue ready.
   *
   * @param point the inputs of the layout; the base a multiple of the page size
   * @param pageSize in which the base is counted
   * @param aligns to be written to the alignment's register, one after the other; it survives a
   *     reset, so at least one
   */
  void begin(Point point, long pageSize, List<Long> aligns) {
    RESET_AND_GREET.forEach(status -> write(STATUS, status));
    write(GUEST_FEATURES_SEL, 0);
    write(GUEST_FEATURES, point.evt() == 0 ? 0 : EVENT_IDX);
    write(GUEST_PAGE_SIZE, pageSize);
    write(QUEUE_SEL, INFLATE_QUEUE);
    write(QUEUE_NUM, point.size());
    aligns.forEach(align -> write(QUEUE_ALIGN, align));
    write(QUEUE_PFN, point.base() / pageSize);
    write(STATUS, ACKNOWLEDGE | DRIVER | DRIVER_OK);
  }

  /** Tells it of available buffers. */
  void notifyOfBuffers() {
    write(QUEUE_NOTIFY, INFLATE_QUEUE);
  }

  /** Whether it tells of used buffers. */
  boolean hasInterrupted() {
    return (read(INTERRUPT_STATUS) & USED_BUFFER) != 0;
  }

  private long read(Register register) {
    return qtest.load(slot + register.offset(), BYTES);
  }

  private void write(Register register, long value) {
    qtest.store(slot + register.offset(), BYTES, value);
  }
}
