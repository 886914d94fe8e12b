package org.splitring.model.ring;

/** The features that concern the split ring, by the numbers of their bits. */
public enum FeatureBit {
  /** A device makes no assumptions on how a buffer is cut into descriptors. */
  ANY_LAYOUT(27),
  /** A descriptor may refer to a table of descriptors. */
  INDIRECT_DESC(28),
  /** Notifications are asked for by index, not by flag. */
  EVENT_IDX(29),
  /** Buffers are used in the order in which they were made available. */
  IN_ORDER(35);

  private final int number;

  FeatureBit(int number) {
    this.number = number;
  }

  /** Which bit it is, counted from 0. */
  public int number() {
    return number;
  }

  /** How the standard calls it. */
  public String title() {
    return "VIRTIO_F_" + name();
  }
}
