package org.splitring.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.patch.Patched;
import org.splitring.claims.tree.Tree;

/** The files of C source whose claims a patch could touch, found by their texts alone. */
final class AffectedFiles {

  private static final Set<String> ENDINGS = Set.of(".c", ".h", ".cc", ".cpp", ".hpp");
  private static final Pattern INCLUDE =
      Pattern.compile("^[ \\t]*#[ \\t]*include[ \\t]*[<\"]([^>\"\\n]+)[>\"]", Pattern.MULTILINE);

  private AffectedFiles() {}

  /** Those that are changed, and then those that include them and speak of a ring. */
  static List<String> of(Patched patched) throws UnreadableException {
    Set<String> files = new LinkedHashSet<>();
    patched.files().stream()
        .map(Patched.Touched::path)
        .filter(AffectedFiles::isSource)
        .forEach(files::add);
    Deque<String> open = new ArrayDeque<>(files);
    patched
        .files()
        .forEach(file -> file.before().filter(AffectedFiles::isSource).ifPresent(open::add));
    if (open.isEmpty()) {
      return List.of();
    }
    Tree tree = patched.after();
    Map<String, Set<String>> includers = new HashMap<>();
    Set<String> ofRings = new TreeSet<>();
    for (String ending : ENDINGS) {
      for (String path : tree.endingIn(ending)) {
        Optional<String> text;
        try {
          text = tree.text(path);
        } catch (UnreadableException e) {
          continue;
        }
        if (text.isEmpty()) {
          continue;
        }
        String lower = text.get();
        if (lower.contains("vring") || lower.contains("virtq") || lower.contains("avail")) {
          ofRings.add(path);
        }
        INCLUDE
            .matcher(text.get())
            .results()
            .forEach(
                found ->
                    includers
                        .computeIfAbsent(last(found.group(1)), any -> new TreeSet<>())
                        .add(path));
      }
    }
    Set<String> seen = new TreeSet<>(files);
    while (!open.isEmpty()) {
      for (String path : includers.getOrDefault(last(open.poll()), Set.of())) {
        if (seen.add(path)) {
          open.add(path);
          if (ofRings.contains(path)) {
            files.add(path);
          }
        }
      }
    }
    return List.copyOf(files);
  }

  private static boolean isSource(String path) {
    return ENDINGS.stream().anyMatch(path::endsWith);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
