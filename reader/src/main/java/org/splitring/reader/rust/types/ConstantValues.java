package org.splitring.reader.rust.types;

import java.util.OptionalLong;
import org.splitring.reader.rust.parse.Node;

/** Computes constants: lengths of arrays, discriminants, arguments for constant parameters. */
public interface ConstantValues {

  /**
   * The value of an expression, extended to 64 bits as its type says; empty if it is not known.
   *
   * @param type what it has to be
   */
  OptionalLong value(Node expression, RustType type, RustScope scope);
}
