package org.splitring.reader.rust.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths of files in a tree, with {@code /}. */
final class FilePaths {

  private FilePaths() {}

  /** A path without dots; empty if it leads out of the tree. */
  static Optional<String> normal(String path) {
    List<String> parts = new ArrayList<>();
    for (String each : path.split("/")) {
      if (each.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.remove(parts.size() - 1);
      } else if (!each.isEmpty() && !each.equals(".")) {
        parts.add(each);
      }
    }
    return path.startsWith("/") ? Optional.empty() : Optional.of(String.join("/", parts));
  }

  static String within(String directory, String name) {
    return directory.isEmpty() ? name : directory + "/" + name;
  }

  static String directory(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }
}
