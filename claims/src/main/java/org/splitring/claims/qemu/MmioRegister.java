package org.splitring.claims.qemu;

/**
 * The registers of a virtio device on the MMIO transport that are used here, by their offset.
 *
 * <p>Standard: "Virtio Over MMIO", "Legacy interface".
 */
enum MmioRegister {
  VERSION(0x004),
  DEVICE_ID(0x008),
  HOST_FEATURES(0x010),
  HOST_FEATURES_SEL(0x014),
  GUEST_FEATURES(0x020),
  GUEST_FEATURES_SEL(0x024),
  GUEST_PAGE_SIZE(0x028),
  QUEUE_SEL(0x030),
  QUEUE_NUM_MAX(0x034),
  QUEUE_NUM(0x038),
  QUEUE_ALIGN(0x03c),
  QUEUE_PFN(0x040),
  QUEUE_NOTIFY(0x050),
  INTERRUPT_STATUS(0x060),
  STATUS(0x070);

  /** Every register is that wide. */
  static final int BYTES = 4;

  private final int offset;

  MmioRegister(int offset) {
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}
