package org.splitring.reader.edit;

import org.splitring.reader.ir.FileRange;

/**
 * A piece of one file's text.
 *
 * @param from the offset of its first character
 * @param to the offset behind its last
 */
record Stretch(int from, int to) {

  static Stretch of(FileRange spot) {
    return new Stretch(spot.start(), spot.end());
  }

  boolean holds(Stretch other) {
    return from <= other.from && other.to <= to;
  }

  String of(String text) {
    return text.substring(from, to);
  }
}
