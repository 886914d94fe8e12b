package org.splitring.reader.rust.program;

import java.util.Optional;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.ConstantValues;
import org.splitring.reader.rust.types.RustScope;

/** What makes functions and numbers of texts, for a program that only knows where they stand. */
public interface TextLowering {

  /** Constants, with why one is not known. */
  interface Constants extends ConstantValues {

    /** Why a constant is not known. */
    Reason whyNot(Node expression, Item item);
  }

  /** The function; empty if its text is not understood. */
  Optional<Function> function(FunctionId id, Node text, RustScope scope, RustProgram program);

  /** The constants of a program. */
  Constants constants(RustProgram program);
}
