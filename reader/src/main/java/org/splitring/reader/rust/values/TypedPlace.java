package org.splitring.reader.rust.values;

import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.rust.types.RustType;

/**
 * A place in memory with the type of what is in it.
 *
 * @param mutable whether the text may change it
 */
public record TypedPlace(RustType type, MemoryPlace place, boolean mutable) {

  /** The same bytes as a type that is another name for theirs. */
  public TypedPlace as(RustType other) {
    return new TypedPlace(other, place, mutable);
  }
}
