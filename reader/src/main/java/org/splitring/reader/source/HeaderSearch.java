package org.splitring.reader.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.variants.index.MachineNames;

/**
 * Finds the file that an {@code #include} means.
 *
 * <p>It is looked up beside the including file (for quotes), in the directories the user named,
 * then in each directory from the including file up to the root, and in its {@code include} and
 * {@code include/uapi}. The nearest one wins. One that is nowhere there, and no header of C, is
 * looked up in the whole tree, and taken if just one file fits, or just one for the machine.
 */
final class HeaderSearch {

  private static final Set<String> OF_C =
      Set.of(
          "assert.h",
          "complex.h",
          "ctype.h",
          "errno.h",
          "fenv.h",
          "float.h",
          "inttypes.h",
          "iso646.h",
          "limits.h",
          "locale.h",
          "math.h",
          "setjmp.h",
          "signal.h",
          "stdalign.h",
          "stdarg.h",
          "stdatomic.h",
          "stdbool.h",
          "stddef.h",
          "stdint.h",
          "stdio.h",
          "stdlib.h",
          "stdnoreturn.h",
          "string.h",
          "tgmath.h",
          "threads.h",
          "time.h",
          "uchar.h",
          "wchar.h",
          "wctype.h",
          "unistd.h",
          "fcntl.h",
          "pthread.h");

  /**
   * What was found.
   *
   * @param path of the file
   * @param elsewhere whether it was looked up in the whole tree
   */
  record Header(String path, boolean elsewhere) {}

  private final SourceTree tree;
  private final List<String> directories;
  private final Optional<String> machine;

  HeaderSearch(SourceTree tree, List<String> directories, Optional<String> machine) {
    this.tree = tree;
    this.machine = machine;
    this.directories = List.copyOf(directories);
  }

  /**
   * The file that an include means.
   *
   * @param name between quotes or brackets
   * @param quoted whether between quotes
   * @param from the path of the including file
   * @param next whether to go on behind that file, as {@code #include_next} does
   */
  Optional<Header> find(String name, boolean quoted, String from, boolean next) {
    boolean reached = !next;
    for (String candidate : candidates(name, quoted, from)) {
      Optional<String> found = tree.find(candidate);
      // What has no guard does not mean itself, unless it says so.
      boolean itself = !quoted && found.filter(from::equals).isPresent();
      if (found.isPresent() && reached && !itself) {
        return Optional.of(new Header(found.get(), false));
      }
      reached |= found.filter(from::equals).isPresent();
    }
    List<String> fitting = next || OF_C.contains(name) ? List.of() : elsewhere(name);
    if (fitting.size() > 1 && machine.isPresent()) {
      fitting = fitting.stream().filter(each -> MachineNames.areOf(machine.get(), each)).toList();
    }
    return fitting.size() == 1 ? Optional.of(new Header(fitting.get(0), true)) : Optional.empty();
  }

  /** The files of the whole tree whose path ends in that name. */
  List<String> elsewhere(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    String wanted = "/" + normal(name).orElse(name);
    return tree.named(last).stream().filter(path -> ("/" + path).endsWith(wanted)).toList();
  }

  private Set<String> candidates(String name, boolean quoted, String from) {
    List<String> candidates = new ArrayList<>();
    if (name.startsWith("/")) {
      return Set.of();
    }
    if (quoted) {
      candidates.add(directory(from) + name);
    }
    directories.forEach(each -> candidates.add(each + (each.isEmpty() ? "" : "/") + name));
    for (String at = directory(from); ; at = directory(at.substring(0, at.length() - 1))) {
      candidates.add(at + name);
      candidates.add(at + "include/" + name);
      candidates.add(at + "include/uapi/" + name);
      if (at.isEmpty() || at.equals("/")) {
        break;
      }
    }
    Set<String> normal = new LinkedHashSet<>();
    candidates.forEach(each -> normal(each).ifPresent(normal::add));
    return normal;
  }

  /** The directory of a path with its slash; nothing for what lies at the top. */
  private static String directory(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The path without {@code .} and {@code ..}; empty if it leads outside. */
  static Optional<String> normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of((path.startsWith("/") ? "/" : "") + String.join("/", parts));
  }
}
