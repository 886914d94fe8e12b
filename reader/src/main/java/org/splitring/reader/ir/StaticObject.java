package org.splitring.reader.ir;

import java.util.List;
import java.util.Optional;

/**
 * An object with static storage.
 *
 * @param variable its name and type
 * @param constant whether nothing that could be linked beside it writes it: it is const, or nobody
 *     in the unit writes it or takes its address and it is {@code static}
 * @param initial what it holds at the start; empty if it is defined elsewhere. Bytes that no store
 *     covers are 0
 * @param origin its definition
 */
public record StaticObject(
    Variable variable, boolean constant, Optional<List<Store>> initial, Origin origin) {

  /**
   * A part of an initial value.
   *
   * @param offset in bytes from the beginning of the object
   * @param value a constant, or the address of something static moved by a constant
   */
  public record Store(long offset, Expression value) {}

  public StaticObject {
    initial = initial.map(List::copyOf);
  }
}
