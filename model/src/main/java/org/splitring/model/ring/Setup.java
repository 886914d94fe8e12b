package org.splitring.model.ring;

import java.nio.ByteOrder;

/**
 * What is fixed before a ring is used.
 *
 * @param features what was negotiated
 * @param order of the bytes of every number: little endian, or the guest's own on the legacy
 *     interface
 * @param driver where the driver believes the parts to be, for the Queue Size that it believes in
 * @param device where the device believes them to be, for its own Queue Size
 * @param start what both indexes start from: 0 by the standard; another number stands for a ring
 *     through which that many buffers have gone
 * @param before what stands in every byte of memory at first
 */
public record Setup(
    Features features,
    ByteOrder order,
    RingPlaces driver,
    RingPlaces device,
    int start,
    byte before) {

  public Setup {
    if (start < 0 || start >= Index16.WRAP) {
      throw new IllegalArgumentException("an index has 16 bits, unlike " + start);
    }
  }

  /** A new ring in zeroed memory, little endian, with nothing negotiated. */
  public static Setup of(RingPlaces driver, RingPlaces device) {
    return new Setup(Features.NONE, ByteOrder.LITTLE_ENDIAN, driver, device, 0, (byte) 0);
  }

  /** The same with other features. */
  public Setup with(Features other) {
    return new Setup(other, order, driver, device, start, before);
  }

  /** Where one side believes the parts to be. */
  public RingPlaces places(Actor actor) {
    return actor == Actor.DRIVER ? driver : device;
  }
}
