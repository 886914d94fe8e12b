package org.splitring.claims.qemu;

import static org.splitring.claims.qemu.MmioRegister.BYTES;
import static org.splitring.claims.qemu.MmioRegister.DEVICE_ID;
import static org.splitring.claims.qemu.MmioRegister.GUEST_FEATURES;
import static org.splitring.claims.qemu.MmioRegister.GUEST_FEATURES_SEL;
import static org.splitring.claims.qemu.MmioRegister.GUEST_PAGE_SIZE;
import static org.splitring.claims.qemu.MmioRegister.HOST_FEATURES;
import static org.splitring.claims.qemu.MmioRegister.HOST_FEATURES_SEL;
import static org.splitring.claims.qemu.MmioRegister.INTERRUPT_STATUS;
import static org.splitring.claims.qemu.MmioRegister.QUEUE_ALIGN;
import static org.splitring.claims.qemu.MmioRegister.QUEUE_NOTIFY;
import static org.splitring.claims.qemu.MmioRegister.QUEUE_NUM;
import static org.splitring.claims.qemu.MmioRegister.QUEUE_NUM_MAX;
import static org.splitring.claims.qemu.MmioRegister.QUEUE_PFN;
import static org.splitring.claims.qemu.MmioRegister.QUEUE_SEL;
import static org.splitring.claims.qemu.MmioRegister.STATUS;
import static org.splitring.claims.qemu.MmioRegister.VERSION;

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
  private static final int QUEUE = 0;
  private static final int USED_BUFFER = 1;

  private static final int ACKNOWLEDGE = 1;
  private static final int DRIVER = 2;
  private static final int DRIVER_OK = 4;

  /**
   * How often the device is looked at before it is said to have done nothing. QEMU answers each
   * look from the loop in which it also does its devices' work, so what is due is done within few.
   */
  private static final int MOST_LOOKS = 1000;

  /** VIRTIO_F_INDIRECT_DESC and VIRTIO_F_EVENT_IDX, the bits of those numbers. */
  static final long INDIRECT_DESC = 1L << 28;

  static final long EVENT_IDX = 1L << 29;

  private final Qtest qtest;
  private final long slot;

  private LegacyDevice(Qtest qtest, long slot) {
    this.qtest = qtest;
    this.slot = slot;
  }

  /** The one device of that kind in that machine. */
  static LegacyDevice find(Qtest qtest, Machine machine, QemuDevice kind) throws IOException {
    LegacyDevice device =
        machine
            .slots()
            .mapToObj(slot -> new LegacyDevice(qtest, slot))
            .filter(each -> each.read(DEVICE_ID) == kind.id())
            .findFirst()
            .orElseThrow(
                () -> new BrokenChannelException("there is no " + kind.label() + " in it"));
    if (device.read(VERSION) != LEGACY) {
      throw new BrokenChannelException("its " + kind.label() + " is not on the legacy interface");
    }
    return device;
  }

  /** Whether it offers all of these features. */
  boolean offers(long features) {
    write(HOST_FEATURES_SEL, 0);
    return (read(HOST_FEATURES) & features) == features;
  }

  /** The largest size that it says its queue can have. */
  long largestSize() {
    write(QUEUE_SEL, QUEUE);
    return read(QUEUE_NUM_MAX);
  }

  /** Stops all that it still does; memory that it knows may be written only after that. */
  void reset() {
    write(STATUS, 0);
  }

  /**
   * Makes its queue ready, after a reset.
   *
   * @param point the inputs of the layout; the base a multiple of the page size
   * @param features that are accepted
   * @param pageSize in which the base is counted
   * @param aligns to be written to the alignment's register, one after the other; it survives a
   *     reset, so at least one
   */
  void begin(Point point, long features, long pageSize, List<Long> aligns) {
    write(STATUS, ACKNOWLEDGE);
    write(STATUS, ACKNOWLEDGE | DRIVER);
    write(GUEST_FEATURES_SEL, 0);
    write(GUEST_FEATURES, features);
    write(GUEST_PAGE_SIZE, pageSize);
    write(QUEUE_SEL, QUEUE);
    write(QUEUE_NUM, point.size());
    aligns.forEach(align -> write(QUEUE_ALIGN, align));
    write(QUEUE_PFN, point.base() / pageSize);
    write(STATUS, ACKNOWLEDGE | DRIVER | DRIVER_OK);
  }

  /** Tells it of available buffers. */
  void notifyOfBuffers() {
    write(QUEUE_NOTIFY, QUEUE);
  }

  /**
   * Waits for it to tell of used buffers, for a bounded number of looks. It writes to memory before
   * it does, so that memory is looked at after.
   *
   * @return whether it did
   */
  boolean awaitInterrupt() {
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      if ((read(INTERRUPT_STATUS) & USED_BUFFER) != 0) {
        return true;
      }
    }
    return false;
  }

  private long read(MmioRegister register) {
    return qtest.load(slot + register.offset(), BYTES);
  }

  private void write(MmioRegister register, long value) {
    qtest.store(slot + register.offset(), BYTES, value);
  }
}
