package org.splitring.reader.preprocess;

import java.util.Optional;
import java.util.Set;
import org.splitring.reader.preprocess.condition.Atom;

/**
 * Whether a condition holds, and what had to be asked for it.
 *
 * @param mark a macro that was taken not to be defined, since it only marks what was read
 */
record IfOutcome(boolean holds, Set<Atom> atoms, Optional<String> mark) {

  static final IfOutcome NO = new IfOutcome(false, Set.of());
  static final IfOutcome YES = new IfOutcome(true, Set.of());

  IfOutcome(boolean holds, Set<Atom> atoms) {
    this(holds, atoms, Optional.empty());
  }
}
