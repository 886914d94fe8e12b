package org.splitring.model.claim;

/**
 * A line of a file.
 *
 * @param file the path, relative to the tree it was read in
 * @param line counted from 1
 */
public record Place(String file, int line) {

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
