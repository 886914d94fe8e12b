package org.splitring.reader.rust.values;

import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.rust.types.RustType;

/** What a local name stands for. */
public sealed interface Binding {

  /**
   * A place in memory.
   *
   * @param mutable whether the text may change it
   */
  record InMemory(RustType type, MemoryPlace place, boolean mutable) implements Binding {}

  /** A value that has no place: a number without a type, a closure. */
  record Fixed(RustValue value) implements Binding {}

  /** No local: an item that a block defines or imports hides the local of that name. */
  record Item() implements Binding {}
}
