package org.splitring.reader.rust.names;

import java.util.List;

/**
 * One name that an import brings.
 *
 * @param path what is imported
 * @param alias the name it has here; {@code *} for all of a module
 * @param attributes the text of each attribute in front of it
 */
public record Use(List<String> path, String alias, List<String> attributes) {

  public Use {
    path = List.copyOf(path);
    attributes = List.copyOf(attributes);
  }

  /** Whether it is there in some builds only. */
  public boolean isConditional() {
    return Attributes.areConditional(attributes);
  }

  /** Whether all of a module is imported. */
  public boolean isGlob() {
    return alias.equals("*");
  }
}
