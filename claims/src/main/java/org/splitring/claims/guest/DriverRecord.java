package org.splitring.claims.guest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.model.layout.QueueAlign;

/**
 * Where a guest's driver was seen to have queue 0, and when.
 *
 * @param driver the guest and its version, such as {@code SeaBIOS 1.16.2-1}
 * @param interfaceName such as {@code legacy PCI}
 * @param size the Queue Size
 * @param device that it drove
 * @param qemu QEMU's word for its version
 * @param date of the observation
 * @param avail where the Available Ring was, in bytes from the Descriptor Table
 * @param used where the Used Ring was, in bytes from the Descriptor Table
 * @param align the Queue Align in use, on a legacy interface
 * @param events whether VIRTIO_F_EVENT_IDX was accepted; empty if that could not be seen
 */
public record DriverRecord(
    String driver,
    String interfaceName,
    long size,
    String device,
    String qemu,
    LocalDate date,
    long avail,
    long used,
    Optional<QueueAlign> align,
    Optional<Boolean> events) {

  /** What was seen on that day. */
  public static DriverRecord of(DriverSeen seen, LocalDate date) {
    return new DriverRecord(
        seen.guest().name() + " " + seen.version(),
        seen.way().label() + " " + seen.transport().label(),
        seen.size(),
        seen.guest().deviceLabel(seen.way()),
        seen.qemu(),
        date,
        seen.availOffset(),
        seen.usedOffset(),
        seen.align(),
        seen.events());
  }

  /** What tells it from others. */
  public String name() {
    return String.format(Locale.ROOT, "%s, %s, n = %d", driver, interfaceName, size);
  }

  /** Whether its driver tells the device where each part is. */
  public boolean isModern() {
    return interfaceName.startsWith(Interface.MODERN.label());
  }

  /** The alignments with which the standard's formula gives these places, the smallest first. */
  public List<QueueAlign> implied() {
    return ImpliedAligns.of(size, avail, used);
  }
}
