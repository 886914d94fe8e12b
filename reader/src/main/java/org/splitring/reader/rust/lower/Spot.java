package org.splitring.reader.rust.lower;

import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.rust.types.RustType;

/**
 * A place in memory with the type of what is in it.
 *
 * @param mutable whether the text may change it
 */
record Spot(RustType type, MemoryPlace place, boolean mutable) {

  /** The same bytes as a type that is another name for theirs. */
  Spot as(RustType other) {
    return new Spot(other, place, mutable);
  }
}
