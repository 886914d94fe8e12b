package org.splitring.reader.interpret;

import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;

/** Ends a run from within. */
final class Halt extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RunResult run;

  Halt(RunResult run) {
    super(null, null, false, false);
    this.run = run;
  }

  static Halt stopped(Reason reason, Origin at) {
    return new Halt(new RunResult.Stopped(reason, at));
  }

  RunResult run() {
    return run;
  }
}
