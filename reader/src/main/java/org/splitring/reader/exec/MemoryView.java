package org.splitring.reader.exec;

import java.util.List;
import java.util.Set;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.Value;

/** The memory at one moment, to be looked at from outside. */
public interface MemoryView {

  /**
   * Something that was stored.
   *
   * @param offset in bytes from the beginning of the object
   * @param bytes how many
   * @param value what; {@link Value.Lost} where bytes may have changed in any way
   * @param at where it was stored
   * @param by what may have stored it
   */
  record Stored(Formula offset, Formula bytes, Value value, Origin at, By by) {}

  /** What stores something. */
  enum By {
    /** A statement that was executed. */
    TEXT,
    /** A function without text. */
    CALL,
    /** Some round of a loop. */
    LOOP
  }

  /** The objects that something was stored in, or that may have changed, in a fixed order. */
  List<MemoryObject> changed();

  /** What was stored in an object and is still there: constant offsets first, in their order. */
  List<Stored> stores(MemoryObject object);

  /** What is at a pointer, read as a scalar of that type. */
  Value load(Value pointer, Type type, Origin at);

  /** What would be in an object, read as a scalar of that type, if nothing had been stored. */
  Value initial(MemoryObject object, Formula offset, Type type, Origin at);

  /** What is taken for granted if a scalar of that type in an object is as it was stored. */
  List<LedgerLine> assumed(MemoryObject object, Formula offset, Type type, Origin at);

  /**
   * The calls of functions without text that left what is in an object, read as a scalar of that
   * type; empty if the text that was executed has ever stored anything but zero there.
   */
  Set<Origin> leftBy(MemoryObject object, Formula offset, Type type);

  /** What is in an object, read as a scalar of that type. */
  default Value load(MemoryObject object, Formula offset, Type type, Origin at) {
    return load(new Value.Address(object, offset), type, at);
  }
}
