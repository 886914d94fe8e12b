package org.splitring.reader.rust.values;

import java.util.Optional;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.rust.types.RustType;

/** Where {@code return} or {@code break} goes. */
public final class JumpTarget {

  private final Optional<String> label;
  private final Optional<Integer> block;
  private final Optional<Integer> next;
  private Optional<RustType> type;
  private Optional<Variable> result = Optional.empty();

  /**
   * One without a value so far.
   *
   * @param type the type of the value; empty until the first one comes
   * @param label of a loop or block that has one
   * @param block the block behind it; empty for a function
   * @param next of a loop, where {@code continue} goes
   */
  public JumpTarget(
      Optional<RustType> type,
      Optional<String> label,
      Optional<Integer> block,
      Optional<Integer> next) {
    this.type = type;
    this.label = label;
    this.block = block;
    this.next = next;
  }

  /** The label of a loop or block that has one. */
  public Optional<String> label() {
    return label;
  }

  /** The block behind it; empty for a function. */
  public Optional<Integer> block() {
    return block;
  }

  /** Of a loop, where {@code continue} goes. */
  public Optional<Integer> next() {
    return next;
  }

  /** The type of the value; empty until the first one comes. */
  public Optional<RustType> type() {
    return type;
  }

  /** A value comes, of that type. */
  public void gives(RustType of) {
    type = Optional.of(of);
  }

  /** Where the value goes; empty until one comes that has a place. */
  public Optional<Variable> result() {
    return result;
  }

  /** Its value goes there. */
  public void into(Variable variable) {
    result = Optional.of(variable);
  }
}
