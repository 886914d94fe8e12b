package org.splitring.reader.interpret;

import java.util.Optional;
import org.splitring.model.formula.Undefined;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;

/** How running a function at one point ended. */
public sealed interface RunResult {

  /** It returned. */
  record Returned(Optional<Datum> value, ConcreteMemory memory) implements RunResult {}

  /** C leaves undefined what happens from there on. */
  record HasNoMeaning(Undefined why, Origin at) implements RunResult {}

  /** It went where nobody can follow, or a bound was reached. */
  record Stopped(Reason reason, Origin at) implements RunResult {}

  /** It ends without returning. */
  record DoesNotReturn(Origin at) implements RunResult {}
}
