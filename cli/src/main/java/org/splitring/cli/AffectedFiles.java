package org.splitring.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.index.Candidate;
import org.splitring.claims.index.SourceIndex;
import org.splitring.claims.patch.Patched;

/** The files of C and C++ whose claims a patch could touch, found by their texts alone. */
final class AffectedFiles {

  private AffectedFiles() {}

  /**
   * Those that are changed, and then those that include them and speak of a ring.
   *
   * @throws UnreadableException if the tree cannot be listed
   */
  static List<String> of(Patched patched) throws UnreadableException {
    Set<String> files = new LinkedHashSet<>();
    Set<String> names = new TreeSet<>();
    for (Patched.Touched file : patched.files()) {
      Optional.of(file.path()).filter(SourceIndex::isSource).ifPresent(files::add);
      Stream.concat(file.before().stream(), file.after().stream()).forEach(names::add);
    }
    if (names.stream().allMatch(name -> name.endsWith(PatchedSpec.TEX))) {
      return List.of();
    }
    SourceIndex index = SourceIndex.of(patched.after());
    Set<String> including = new TreeSet<>();
    names.forEach(name -> including.addAll(index.including(name)));
    index.candidates().stream()
        .map(Candidate::path)
        .filter(including::contains)
        .forEach(files::add);
    return List.copyOf(files);
  }
}
