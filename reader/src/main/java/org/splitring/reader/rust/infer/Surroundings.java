package org.splitring.reader.rust.infer;

import java.util.Optional;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;

/** What is known where a number without a type stands. */
public interface Surroundings {

  /** The type of an expression as it is read there; empty where that is not known. */
  Optional<RustType> typeOf(Node expression);

  /** The type {@code usize}. */
  RustType size();

  /** The type {@code i32}, which a number has that nothing says another one of. */
  RustType usual();

  /** The function that a text stands in. */
  Optional<Node> function(Node inner);

  /** The type that {@code return} gives there. */
  Optional<RustType> result();

  /** The type of a parameter of the function that a call is of; the first one is 0. */
  Optional<RustType> parameter(Node call, int index);
}
