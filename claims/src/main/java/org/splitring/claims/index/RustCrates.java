package org.splitring.claims.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Tree;
import org.splitring.reader.source.SourceLanguage;

/**
 * The crates of a tree, and which may depend on which: those whose manifests have the name of the
 * other's package. A manifest is read as a text.
 */
final class RustCrates {

  private static final String MANIFEST = "Cargo.toml";

  private static final Pattern NAME =
      Pattern.compile("(?m)^\\s*+name\\s*+=\\s*+\"([A-Za-z0-9_-]{1,80})\"");

  private final Tree tree;
  private final Map<String, List<String>> files = new TreeMap<>();
  private final Map<String, String> manifests = new HashMap<>();
  private final Map<String, String> crateOf = new HashMap<>();

  /**
   * The crates of a tree.
   *
   * @param paths the files of source in it
   */
  RustCrates(Tree tree, List<String> paths) {
    this.tree = tree;
    for (String path : paths) {
      if (SourceLanguage.isRust(path)) {
        files.computeIfAbsent(crate(directory(path)), any -> new ArrayList<>()).add(path);
      }
    }
  }

  /** Whether it is a file by which the claims of a crate can change. */
  static boolean isOfCrate(String path) {
    return SourceLanguage.isRust(path) || path.equals(MANIFEST) || path.endsWith("/" + MANIFEST);
  }

  /** The files of the crate of a file, and of those that depend on it. */
  Set<String> with(String path) {
    Set<String> known = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(crate(directory(path)));
    Set<String> found = new TreeSet<>();
    while (!open.isEmpty()) {
      String crate = open.poll();
      if (known.add(crate)) {
        found.addAll(files.getOrDefault(crate, List.of()));
        name(crate).ifPresent(name -> open.addAll(naming(name)));
      }
    }
    return found;
  }

  private List<String> naming(String name) {
    Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
    return files.keySet().stream().filter(each -> word.matcher(manifest(each)).find()).toList();
  }

  private Optional<String> name(String crate) {
    Matcher matcher = NAME.matcher(manifest(crate));
    int start = manifest(crate).indexOf("[package]");
    return start >= 0 && matcher.find(start) ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The nearest directory with a manifest; the top, if none has. */
  private String crate(String directory) {
    String known = crateOf.get(directory);
    if (known == null) {
      known =
          directory.isEmpty() || !manifest(directory).isEmpty()
              ? directory
              : crate(directory(directory));
      crateOf.put(directory, known);
    }
    return known;
  }

  private String manifest(String directory) {
    return manifests.computeIfAbsent(
        directory,
        any -> {
          try {
            return tree.text(directory.isEmpty() ? MANIFEST : directory + "/" + MANIFEST)
                .orElse("");
          } catch (UnreadableException none) {
            return "";
          }
        });
  }

  private static String directory(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
