package org.splitring.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.c.SourceFinder.Lines;
import org.splitring.claims.index.Candidate;
import org.splitring.claims.index.SourceIndex;
import org.splitring.claims.index.Span;
import org.splitring.claims.patch.Patched;
import org.splitring.claims.tree.TreePart;

/**
 * The files of C and C++ whose claims a patch could touch, found by their texts alone: those that
 * speak of a ring, before or after, and are changed, or include something that is.
 */
final class AffectedFiles {

  /**
   * One of them.
   *
   * @param before its path before; empty if it is new
   * @param after its path after; empty if it is removed
   * @param worthBefore which of its lines are worth reading before
   * @param worthAfter which are after
   */
  record File(
      Optional<String> before, Optional<String> after, Lines worthBefore, Lines worthAfter) {

    /** The path by which people know it. */
    String path() {
      return after.or(() -> before).orElseThrow();
    }
  }

  private static final Lines NONE = (first, last) -> false;

  private final Patched patched;

  /** The first name of each file that the patch changes, by its last. */
  private final Map<String, Optional<String>> origins = new LinkedHashMap<>();

  private final Set<String> removed = new TreeSet<>();

  private AffectedFiles(Patched patched) {
    this.patched = patched;
    for (Patched.Touched file : patched.files()) {
      Optional<String> origin =
          file.before().flatMap(path -> origins.getOrDefault(path, Optional.of(path)));
      file.before().ifPresent(origins::remove);
      file.after().ifPresent(path -> origins.put(path, origin));
      if (file.after().isEmpty()) {
        origin.ifPresent(removed::add);
      }
    }
  }

  /**
   * The files, first those that are changed.
   *
   * @throws UnreadableException if the tree cannot be listed
   */
  static List<File> of(Patched patched) throws UnreadableException {
    return new AffectedFiles(patched).files();
  }

  private List<File> files() throws UnreadableException {
    Set<String> old = new HashSet<>(removed);
    origins.values().forEach(origin -> origin.ifPresent(old::add));
    Set<String> names = new TreeSet<>(old);
    names.addAll(origins.keySet());
    if (names.stream().allMatch(name -> name.endsWith(PatchedSpec.TEX))) {
      return List.of();
    }
    Map<String, Lines> before =
        worth(SourceIndex.of(new TreePart(patched.before(), old::contains)));
    SourceIndex index = SourceIndex.of(patched.after());
    Map<String, Lines> after = worth(index);
    Map<String, File> files = new LinkedHashMap<>();
    origins.forEach(
        (path, origin) ->
            files.put(
                path,
                new File(
                    origin,
                    Optional.of(path),
                    origin.map(each -> before.getOrDefault(each, NONE)).orElse(NONE),
                    after.getOrDefault(path, NONE))));
    removed.forEach(
        path ->
            files.putIfAbsent(
                path,
                new File(
                    Optional.of(path), Optional.empty(), before.getOrDefault(path, NONE), NONE)));
    Set<String> including = new TreeSet<>();
    names.forEach(name -> including.addAll(index.including(name)));
    for (String path : including) {
      Optional.ofNullable(after.get(path))
          .ifPresent(
              worth ->
                  files.putIfAbsent(
                      path, new File(Optional.of(path), Optional.of(path), worth, worth)));
    }
    files.values().removeIf(file -> file.worthBefore() == NONE && file.worthAfter() == NONE);
    return List.copyOf(files.values());
  }

  private static Map<String, Lines> worth(SourceIndex index) {
    Map<String, Lines> worth = new HashMap<>();
    for (Candidate each : index.candidates()) {
      worth.put(each.path(), (first, last) -> each.isWorth(new Span(first, last)));
    }
    return worth;
  }
}
