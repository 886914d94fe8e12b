package org.splitring.model.claim;

/** What the number that a formula gives is measured from. */
public enum Measured {
  /** From the base of the ring; also a size, which is measured from nowhere. */
  OFFSET,
  /** From address 0: the number is an address, and moves with the base. */
  ADDRESS
}
