package org.splitring.claims.patch;

import java.util.List;

/**
 * One place of a file, as it is before and after the change.
 *
 * @param header its first line, for messages
 * @param oldStart the number of the first line before the change; 0 where there is none
 * @param newStart the number of the first line after it
 * @param before the lines before it
 * @param after the lines after it
 * @param trailing how many of the last lines are the same in both
 */
record Hunk(
    String header,
    int oldStart,
    int newStart,
    List<PatchLine> before,
    List<PatchLine> after,
    int trailing) {

  Hunk {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Whether it can only be meant for the first line. */
  boolean isAtBeginning() {
    return oldStart <= 1;
  }

  /** Whether it can only be meant for the last line: nothing follows what it changes. */
  boolean isAtEnd() {
    return trailing == 0;
  }
}
