package org.splitring.model.ring;

/** The flags of the split ring, as the standard's listings define them. */
public final class Flag {

  /** A descriptor is continued by the one that its {@code next} names. */
  public static final int NEXT = 1;

  /** A descriptor's buffer is for the device to write; without it, for the device to read. */
  public static final int WRITE = 2;

  /** A descriptor's buffer holds a table of descriptors. */
  public static final int INDIRECT = 4;

  /** In the used ring: the device does not need to be told of available buffers. */
  public static final int NO_NOTIFY = 1;

  /** In the available ring: the driver does not need to be told of used buffers. */
  public static final int NO_INTERRUPT = 1;

  private Flag() {}
}
