package org.splitring.reader.rust.lower;

import java.util.Optional;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.rust.types.RustType;

/**
 * Where {@code return} or {@code break} goes.
 *
 * @param label of a loop or block that has one
 * @param block the block behind it; empty for a function
 * @param next of a loop, where {@code continue} goes
 */
final class Exit {

  final Optional<String> label;
  final Optional<Integer> block;
  final Optional<Integer> next;

  /** The type of the value; unknown until the first one comes. */
  Optional<RustType> type;

  /** Where the value goes. */
  Optional<Variable> result = Optional.empty();

  Exit(
      Optional<RustType> type,
      Optional<String> label,
      Optional<Integer> block,
      Optional<Integer> next) {
    this.type = type;
    this.label = label;
    this.block = block;
    this.next = next;
  }
}
