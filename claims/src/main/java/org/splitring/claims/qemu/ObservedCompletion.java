package org.splitring.claims.qemu;

/** What was seen of the device's completion of one buffer. */
public sealed interface ObservedCompletion {

  /**
   * The used ring was written as the standard fills it, and nothing else was.
   *
   * @param offset where the used ring starts, in bytes from the base
   */
  record Used(long offset) implements ObservedCompletion {}

  /** Nothing was written near the ring. */
  record Nothing(boolean interrupt) implements ObservedCompletion {}

  /** Something was written that is no completion of that buffer, or without an interrupt. */
  record Strange(String what) implements ObservedCompletion {}
}
