package org.splitring.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.splitring.claims.UnreadableException;

/** The value of an option that names a file. */
final class PathOption {

  private PathOption() {}

  static Path of(String option, String text) throws UnreadableException {
    try {
      return Path.of(text);
    } catch (InvalidPathException notOne) {
      throw new UnreadableException(option + " " + text + ": not a path");
    }
  }
}
