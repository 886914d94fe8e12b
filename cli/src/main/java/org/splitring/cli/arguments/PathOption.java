package org.splitring.cli.arguments;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.splitring.claims.UnreadableException;

/** The value of an option that names a file. */
public final class PathOption {

  private PathOption() {}

  public static Path of(String option, String text) throws UnreadableException {
    try {
      return Path.of(text);
    } catch (InvalidPathException notOne) {
      throw new UnreadableException(option + " " + text + ": not a path");
    }
  }
}
