package org.splitring.reader.ir;

import java.util.List;
import java.util.Optional;

/** A step that changes memory, or that says something of it. */
public sealed interface Statement {

  /** Where it stands. */
  Origin origin();

  /**
   * Stores a value. Where the type is an aggregate the value is a {@link Expression.Load}, and its
   * bytes are copied.
   */
  record Assign(MemoryPlace target, Expression value, Origin origin) implements Statement {}

  /** {@code memcpy} and {@code memmove}: {@code bytes} bytes, as if through a third place. */
  record Copy(Expression target, Expression source, Expression bytes, Origin origin)
      implements Statement {}

  /** {@code memset}: {@code bytes} bytes, each the low byte of {@code value}. */
  record Fill(Expression target, Expression value, Expression bytes, Origin origin)
      implements Statement {}

  /**
   * Calls a function.
   *
   * @param result where its value goes, if it has one and anybody asks
   */
  record Call(
      Optional<MemoryPlace> result, Callee callee, List<Expression> arguments, Origin origin)
      implements Statement {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A local variable begins; its value is not determined. */
  record StorageLive(Variable variable, Origin origin) implements Statement {}

  /** A local variable ends. */
  record StorageDead(Variable variable, Origin origin) implements Statement {}

  /** These bytes may have changed in any way. */
  record Havoc(Footprint footprint, Reason reason, Origin origin) implements Statement {}

  /**
   * Stores a value that nobody knows, another one each time it is executed: a volatile read, an
   * output of assembly, the result of what is not followed.
   */
  record Fresh(MemoryPlace target, Reason reason, Origin origin) implements Statement {}

  /**
   * Execution goes on only where this holds.
   *
   * @param condition of scalar type
   */
  record Assume(Expression condition, Origin origin) implements Statement {}

  /**
   * Where this does not hold, a build with checks ends here, and one without goes on.
   *
   * @param condition of scalar type
   * @param text what does not hold then, in words
   */
  record Check(Expression condition, String text, Origin origin) implements Statement {}

  /** From here on the answer stands on something that was not shown. */
  record TakeForGranted(AssumedRule assumption, Origin origin) implements Statement {}
}
