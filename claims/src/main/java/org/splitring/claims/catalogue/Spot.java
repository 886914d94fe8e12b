package org.splitring.claims.catalogue;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.splitring.claims.UnreadableException;

/**
 * A place in a catalogue file, for messages.
 *
 * @param file the name of the file
 * @param line counted from 1
 * @param column counted from 1
 */
record Spot(String file, int line, int column) {

  static Spot of(String file, Optional<Mark> mark) {
    return new Spot(
        file, mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1);
  }

  /** What is wrong here, and what mends it, as one message. */
  UnreadableException wrong(String what, String mend) {
    return new UnreadableException(
        file + ", line " + line + ", column " + column + ": " + what + "; " + mend);
  }
}
