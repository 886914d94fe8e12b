package org.splitring.reader.ring;

/** The ids of what is taken for granted of a ring; each is a line of the ledger where it is. */
public final class RingRules {

  /** What is named like an input is that input, if only one thing could be. */
  public static final String NAMED_INPUT = "named-input";

  /** What counts the descriptors in front of the available ring is Queue Size. */
  public static final String COUNTED_SIZE = "counted-size";

  /** The most that Queue Size may be is not below it. */
  public static final String SIZE_WITHIN_MAXIMUM = "size-within-maximum";

  /** What is handed to a function of the ring as its size or alignment is that input. */
  public static final String HANDED_INPUT = "handed-input";

  /**
   * What is called the features is what was negotiated, bit for bit as the standard counts them.
   */
  public static final String NEGOTIATED_FEATURES = "negotiated-features";

  /** VIRTIO_F_RING_PACKED was not negotiated, since it is the split ring that is compared. */
  public static final String SPLIT_RING = "split-ring";

  /** There is memory at the base: it is not null. */
  public static final String BASE_IS_THERE = "base-is-there";

  /** The ring lies where the type that its places are kept in reaches. */
  public static final String BASE_FITS = "base-fits";

  /** An address that is kept as a signed number wraps. */
  public static final String SIGNED_ADDRESS = "signed-address";

  /** A ring that was laid out elsewhere is where the standard means it. */
  public static final String RING_IN_PLACE = "ring-in-place";

  private RingRules() {}
}
