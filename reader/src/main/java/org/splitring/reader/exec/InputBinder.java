package org.splitring.reader.exec;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.Value;

/**
 * Says what a value is that was there before the function was called, or that comes from a call
 * without text: an input, a constant that the user gave, or something new.
 */
@FunctionalInterface
public interface InputBinder {

  /** What kind of value is read. */
  enum Kind {
    PARAMETER,
    /** In memory that a parameter or a global leads to. */
    UNREAD_MEMORY,
    /** An object with static storage, or a part of one. */
    GLOBAL,
    /** What a function gives whose text is not there. */
    CALL_RESULT
  }

  /**
   * A value that is read for the first time.
   *
   * @param path how it is reached, from a parameter of the function that was asked for, from a
   *     global, or from a call, whose root is written as {@code f(q->vdev, 0)}
   * @param type its declared type, which is scalar
   * @param kind what kind of value it is
   * @param callee of a call, the name of the function; else empty
   * @param arguments of a call, what it is handed
   * @param origin where it is read
   */
  record Read(
      AccessPath path, Type type, Kind kind, String callee, List<Value> arguments, Origin origin) {
    public Read {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * The value, if it is known, as a formula over {@code n}, {@code a}, {@code base} and {@code
   * evt}; it is converted to the type. A pointer whose formula mentions {@code base} points into
   * the ring's memory. Asked once for each path and type.
   */
  Optional<Formula> bind(Read read);
}
