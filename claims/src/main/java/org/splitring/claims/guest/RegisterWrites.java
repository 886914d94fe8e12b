package org.splitring.claims.guest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a driver has written to the registers of a device on MMIO, as QEMU traces it.
 *
 * <p>Standard: "Virtio Over MMIO", "MMIO Device Register Layout": the registers DriverFeatures,
 * DriverFeaturesSel and Status, which are at the same places on the legacy interface.
 */
final class RegisterWrites {

  private static final Pattern WRITE =
      Pattern.compile("virtio_mmio_write offset 0x([0-9a-f]{1,8}) value 0x([0-9a-f]{1,16})\\b");
  private static final int FEATURES = 0x020;
  private static final int FEATURES_SEL = 0x024;
  private static final int STATUS = 0x070;
  private static final int DRIVER_OK = 4;
  private static final int EVENT_IDX = 29;

  private boolean any;
  private boolean ready;
  private long word;
  private Optional<Boolean> events = Optional.empty();

  /** Hears what QEMU says; most of it may be something else. */
  synchronized void hear(String line) {
    Matcher write = WRITE.matcher(line);
    if (!write.find()) {
      return;
    }
    any = true;
    long value = Long.parseUnsignedLong(write.group(2), 16);
    switch (Integer.parseInt(write.group(1), 16)) {
      case FEATURES_SEL -> word = value;
      case FEATURES -> {
        if (word == 0) {
          events = Optional.of((value >>> EVENT_IDX & 1) != 0);
        }
      }
      case STATUS -> ready = (value & DRIVER_OK) != 0;
      default -> {
        // Other registers are asked for by other means.
      }
    }
  }

  /** Whether the driver has said that it is ready; or nothing is known of what it writes. */
  synchronized boolean isReady() {
    return ready || !any;
  }

  /** Whether it has accepted VIRTIO_F_EVENT_IDX, if that is known. */
  synchronized Optional<Boolean> events() {
    return events;
  }
}
