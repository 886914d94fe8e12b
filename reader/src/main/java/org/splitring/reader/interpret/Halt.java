package org.splitring.reader.interpret;

import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;

/** Ends a run from within. */
final class Halt extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Run run;

  Halt(Run run) {
    super(null, null, false, false);
    this.run = run;
  }

  static Halt stopped(Reason reason, Origin at) {
    return new Halt(new Run.Stopped(reason, at));
  }

  Run run() {
    return run;
  }
}
