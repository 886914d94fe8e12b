package org.splitring.claims.reading.oracle;

/** The styles in which people write where the parts of a ring are. */
enum LayoutStyle {
  /** Pointer arithmetic through the structures. */
  POINTERS,
  /** {@code offsetof} with an index known at run time only. */
  OFFSETS,
  /** A pointer or number that runs over the ring. */
  CURSOR,
  /** Sums of {@code sizeof}. */
  SIZES,
  /** Macros made of macros. */
  MACROS,
  /** Numbers. */
  LITERALS,
  /** Structures for one size. */
  FIXED,
  /**
   * One structure for one size and one alignment. No number in it says that it is an alignment, so
   * most of it stays undecided.
   */
  PADDED,
  /** A call of what another project has. */
  CALLED,
  /** A size that has the event field or not. */
  EVENT_WORD,
  /** Indices of 16-bit words. */
  WORDS
}
