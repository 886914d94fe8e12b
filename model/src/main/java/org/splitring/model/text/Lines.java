package org.splitring.model.text;

import org.splitring.model.claim.Place;

/**
 * Some lines of a file: what a change to the text would put others in the place of.
 *
 * @param file the path, relative to the tree it was read in
 * @param first counted from 1
 * @param last the last of them
 */
public record Lines(String file, int first, int last) {

  public Lines {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(file + " has no lines " + first + " to " + last);
    }
  }

  /** One line. */
  public static Lines one(String file, int line) {
    return new Lines(file, line, line);
  }

  /** Where they begin. */
  public Place at() {
    return new Place(file, first);
  }

  /** Such as {@code 90-95}. */
  public String range() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
