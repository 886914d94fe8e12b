package org.splitring.reader.preprocess;

import java.util.Set;
import org.splitring.reader.preprocess.condition.Atom;

/** Whether a condition holds, and what had to be asked for it. */
record IfOutcome(boolean holds, Set<Atom> atoms) {

  static final IfOutcome NO = new IfOutcome(false, Set.of());
  static final IfOutcome YES = new IfOutcome(true, Set.of());
}
