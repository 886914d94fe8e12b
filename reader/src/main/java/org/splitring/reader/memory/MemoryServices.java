package org.splitring.reader.memory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a memory needs from outside.
 *
 * @param formulas makes formulas
 * @param facts decides at the points
 * @param values works on values
 * @param objects knows what objects were at first
 */
public record MemoryServices(
    FormulaTable formulas, PointFacts facts, Values values, KnownObjects objects) {

  /**
   * A part of an initial value.
   *
   * @param offset in bytes
   * @param bytes how many
   */
  public record Initial(long offset, long bytes, Value value) {}

  /** Knows objects that were there before the function was called. */
  public interface KnownObjects {

    /** What an object holds that nothing ever writes; bytes that are not named are 0. */
    Optional<List<Initial>> constant(MemoryObject object);

    /** What the pointers point to that were read from an object as it was at first. */
    Collection<MemoryObject> targets(MemoryObject object);

    /** The local variables and allocations whose address was taken so far, anywhere. */
    Collection<MemoryObject> taken();

    /**
     * Whether a value was computed by text that was not read: any number may be an address then.
     */
    boolean hasUnread();
  }
}
