package org.splitring.reader.rust.names;

import java.util.List;

/**
 * One name that an import brings.
 *
 * @param path what is imported
 * @param alias the name it has here; {@code *} for all of a module
 */
public record Use(List<String> path, String alias) {

  public Use {
    path = List.copyOf(path);
  }

  /** Whether all of a module is imported. */
  public boolean isGlob() {
    return alias.equals("*");
  }
}
