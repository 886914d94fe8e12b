package org.splitring.reader.memory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;

/**
 * An object in memory: bytes that addresses are counted from.
 *
 * <p>Two are the same if and only if their keys are.
 *
 * @param kind what it is
 * @param key tells objects apart
 * @param address of its first byte; {@code base} for the ring's memory, else a symbol
 * @param path how it is reached, for messages and for inputs: of what {@code q} points to, {@code
 *     *q}
 * @param type the type it was first seen as; of a target, what its pointer says
 * @param single whether it is one object; else it stands for many, as what a loop allocates does
 * @param slot where the pointer to it was read from; only targets have one
 * @param origin where it was declared, allocated or first reached
 */
public record MemoryObject(
    Kind kind,
    String key,
    Formula address,
    AccessPath path,
    Type type,
    boolean single,
    Optional<Slot> slot,
    Origin origin) {

  /** What an object is. */
  public enum Kind {
    /** A parameter, local variable or temporary of a function that is executed. */
    LOCAL,
    /** With static storage. */
    STATIC,
    /** What a pointer points to that was there before the function was called. */
    TARGET,
    /** The memory that begins at {@code base}. */
    RING,
    /** What an allocation gave. */
    ALLOCATION
  }

  /**
   * Where a pointer was read.
   *
   * @param object in which object
   * @param offset in bytes from its beginning
   */
  public record Slot(MemoryObject object, Formula offset) {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MemoryObject object && object.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** As a message shows it. */
  @Override
  public String toString() {
    return path.toString();
  }
}
