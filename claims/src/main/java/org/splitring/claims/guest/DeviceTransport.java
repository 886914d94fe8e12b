package org.splitring.claims.guest;

/** How a device is found by its driver, which shows in the name of QEMU's device. */
public enum DeviceTransport {
  PCI("PCI", "-pci"),
  CCW("channel I/O", "-ccw"),
  MMIO("MMIO", "-device");

  private final String label;
  private final String ending;

  DeviceTransport(String label, String ending) {
    this.label = label;
    this.ending = ending;
  }

  /** What it is called. */
  public String label() {
    return label;
  }

  /** The transport of the device in these arguments of QEMU. */
  static DeviceTransport of(String arguments) {
    for (DeviceTransport each : values()) {
      if (arguments.matches(".*-device virtio-[a-z]+" + each.ending + "\\b.*")) {
        return each;
      }
    }
    throw new IllegalArgumentException("no device in '" + arguments + "'");
  }
}
