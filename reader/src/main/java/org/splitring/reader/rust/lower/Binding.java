package org.splitring.reader.rust.lower;

import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.rust.types.RustType;

/** What a local name stands for. */
sealed interface Binding {

  /**
   * A place in memory.
   *
   * @param mutable whether the text may change it
   */
  record InMemory(RustType type, MemoryPlace place, boolean mutable) implements Binding {}

  /** A value that has no place: a number without a type, a closure. */
  record Fixed(Value value) implements Binding {}
}
