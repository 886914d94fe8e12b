package org.splitring.claims.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.splitring.claims.UnreadableException;

/**
 * A place in a file of ours, for messages.
 *
 * @param file the name of the file
 * @param line counted from 1
 * @param column counted from 1
 */
public record YamlPlace(String file, int line, int column) {

  public static YamlPlace of(String file, Optional<Mark> mark) {
    return new YamlPlace(
        file, mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1);
  }

  /** What is wrong here, and what mends it, as one message. */
  public UnreadableException wrong(String what, String mend) {
    return new UnreadableException(
        file + ", line " + line + ", column " + column + ": " + what + "; " + mend);
  }
}
