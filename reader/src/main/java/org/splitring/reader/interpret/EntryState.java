package org.splitring.reader.interpret;

import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Type;

/** Says what was there before the function ran. */
@FunctionalInterface
public interface EntryState {

  /** What is at a path. */
  sealed interface Answer {}

  /**
   * A number, or an address that nothing else points near to.
   *
   * @param value in bytes where it is an address
   */
  record Given(long value) implements Answer {}

  /**
   * The address of an object: the number is known, and what is stored through it is remembered.
   *
   * @param address in bytes
   */
  record Pointing(long address) implements Answer {}

  /** Nobody said. */
  record NotSaid() implements Answer {}

  /** The value at a path; the root of a function's result is its name with {@code ()} behind. */
  Answer at(AccessPath path, Type type);
}
