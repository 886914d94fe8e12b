package org.splitring.claims.guest;

import java.util.List;
import java.util.Optional;
import org.splitring.model.layout.QueueAlign;

/**
 * Where a living guest's driver has put the rings of queue 0, and what it has accepted.
 *
 * @param guest whose driver it is
 * @param version of the guest
 * @param debianPackage that the guest is from, if it is from one
 * @param qemu QEMU's word for its version
 * @param transport of the device
 * @param way the interface that the driver used
 * @param size the Queue Size that is in use
 * @param desc the address of the Descriptor Table
 * @param avail the address of the Available Ring
 * @param used the address of the Used Ring
 * @param align the Queue Align in use, on the legacy interface
 * @param events whether VIRTIO_F_EVENT_IDX was accepted; empty if that could not be seen
 */
public record DriverSeen(
    Guest guest,
    String version,
    Optional<String> debianPackage,
    String qemu,
    DeviceTransport transport,
    Interface way,
    long size,
    long desc,
    long avail,
    long used,
    Optional<QueueAlign> align,
    Optional<Boolean> events) {

  /** Where the Available Ring is, in bytes from the Descriptor Table. */
  public long availOffset() {
    return avail - desc;
  }

  /** Where the Used Ring is, in bytes from the Descriptor Table. */
  public long usedOffset() {
    return used - desc;
  }

  /**
   * The Queue Aligns with which the standard's formula gives the place that was seen; none, if the
   * size is not legal or the parts do not stand in one piece.
   */
  public List<QueueAlign> implied() {
    return ImpliedAligns.of(size, availOffset(), usedOffset());
  }
}
