package org.splitring.cli.notice;

import java.util.Optional;

/**
 * Where a notice is shown.
 *
 * @param root what the path begins at
 * @param path with slashes, from the root; absolute if the file lies beside it
 * @param lines which of its lines, if that is known
 * @param function the function they belong to, if that is known
 */
public record NoticePlace(
    Root root, String path, Optional<Lines> lines, Optional<String> function) {

  /**
   * Lines of a file, counted from 1.
   *
   * @param first the first
   * @param last the last, not before the first
   */
  public record Lines(int first, int last) {
    public Lines {
      if (first < 1 || last < first) {
        throw new IllegalArgumentException("no lines: " + first + " to " + last);
      }
    }

    /** The lines as a provenance has them, such as {@code 210-224}; the first, of several. */
    static Optional<Lines> of(String text) {
      String[] ends = text.split(",", 2)[0].strip().split("-", 2);
      try {
        int first = Integer.parseInt(ends[0]);
        return Optional.of(new Lines(first, ends.length == 2 ? Integer.parseInt(ends[1]) : first));
      } catch (IllegalArgumentException none) {
        return Optional.empty();
      }
    }
  }

  /** The path for people and for programs that know of no roots. */
  public String file() {
    return root.directory()
        .map(directory -> directory.resolve(path).toString().replace('\\', '/'))
        .orElse(path);
  }
}
