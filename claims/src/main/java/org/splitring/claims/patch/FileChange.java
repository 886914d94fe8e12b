package org.splitring.claims.patch;

import java.util.List;
import java.util.Optional;

/**
 * What a patch makes of one file.
 *
 * @param before its path before; empty if the file is new
 * @param after its path after; empty if the file is removed
 * @param copied whether the file before stays where it is
 * @param kind what sort of file it is
 * @param hunks the places that are changed, in the order of the file
 */
record FileChange(
    Optional<String> before, Optional<String> after, boolean copied, Kind kind, List<Hunk> hunks) {

  /** What sort of file is changed. */
  enum Kind {
    TEXT("a text"),
    BINARY("a binary file"),
    LINK("a symbolic link"),
    MODULE("a submodule");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For people, with its article. */
    String words() {
      return words;
    }
  }

  FileChange {
    hunks = List.copyOf(hunks);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a change of no file");
    }
  }

  /** The path by which people know it. */
  String path() {
    return after.or(() -> before).orElseThrow();
  }
}
