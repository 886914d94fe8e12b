package org.splitring.reader.interpret;

import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/**
 * An object: a run of bytes without neighbours.
 *
 * <p>Law: a store is seen by every later load of the same bytes until another store, or a loss,
 * covers them.
 */
public final class Storage {

  /** What plain numbers are measured from: address 0. Nothing can be read there. */
  public static final Storage NOWHERE =
      new Storage("nowhere", OptionalLong.of(0), Optional.empty(), Type.VOID, Before.UNWRITTEN);

  /** What bytes hold that were not written since the object began. */
  enum Before {
    /** Nothing that is determined. */
    UNWRITTEN,
    /** Zeros. */
    ZERO,
    /** What the environment says, at the object's path. */
    GIVEN
  }

  private final String name;
  private final OptionalLong address;
  private final Optional<AccessPath> path;
  private final Type type;
  private final Before before;
  private final ByteRuns segments = new ByteRuns();
  private Optional<Reason> lost = Optional.empty();
  private boolean isEscaped;

  Storage(String name, OptionalLong address, Optional<AccessPath> path, Type type, Before before) {
    this.name = name;
    this.address = address;
    this.path = path;
    this.type = type;
    this.before = before;
  }

  /** The number that its first byte's address is, if it is known. */
  public OptionalLong address() {
    return address;
  }

  /** How it is reached from the function's parameters, if it was there before the function ran. */
  public Optional<AccessPath> path() {
    return path;
  }

  /** What it is declared as, or what the first pointer to it points to. */
  Type type() {
    return type;
  }

  Before before() {
    return before;
  }

  ByteRuns segments() {
    return segments;
  }

  /** Why bytes that no segment covers are not known any more. */
  Optional<Reason> lost() {
    return lost;
  }

  /** All bytes may have changed. */
  void lose(Reason reason) {
    segments.clear();
    lost = Optional.of(reason);
  }

  boolean isEscaped() {
    return isEscaped;
  }

  void escape() {
    isEscaped = true;
  }

  @Override
  public String toString() {
    return name;
  }
}
