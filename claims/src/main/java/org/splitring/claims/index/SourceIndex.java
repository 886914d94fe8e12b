package org.splitring.claims.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.TreeListing;
import org.splitring.reader.source.SourceLanguage;

/** All files of source of a tree, with what their texts tell without being parsed. */
public final class SourceIndex {

  private final List<Indexed> files;
  private final Tree tree;
  private final TreeScan looking;
  private final SkippedFiles passed;

  private SourceIndex(Tree tree, TreeListing listing, TreeScan looking) {
    this.tree = tree;
    this.looking = looking;
    files = listing.paths().parallelStream().flatMap(path -> looking.at(path).stream()).toList();
    passed = looking.passed(listing);
  }

  /**
   * Looks at every file of the tree, for what it includes; at its functions only when it is asked
   * for {@link #candidates(Set)}.
   *
   * @throws UnreadableException if the tree cannot be listed
   */
  public static SourceIndex of(Tree tree) throws UnreadableException {
    return of(tree, tree.list(SourceLanguage::isSource), WorkProgress.UNWATCHED, false);
  }

  /** Looks at these files of the tree alone. */
  public static SourceIndex of(Tree tree, Set<String> paths) {
    List<String> sources = paths.stream().filter(SourceLanguage::isSource).sorted().toList();
    return of(tree, new TreeListing(sources, 0, 0), WorkProgress.UNWATCHED, true);
  }

  /**
   * Looks at every file of the tree and its functions, while somebody watches.
   *
   * @throws UnreadableException if the tree cannot be listed
   */
  public static SourceIndex of(Tree tree, WorkProgress watcher) throws UnreadableException {
    return of(tree, tree.list(SourceLanguage::isSource), watcher, true);
  }

  private static SourceIndex of(
      Tree tree, TreeListing listing, WorkProgress watcher, boolean functions) {
    Counting counting = new Counting(listing.paths().size(), watcher);
    return new SourceIndex(tree, listing, new TreeScan(tree, counting, functions));
  }

  /** How many files were looked at. */
  public int size() {
    return files.size();
  }

  /** What was not looked at. */
  public SkippedFiles passed() {
    return passed;
  }

  /** The files that could say where a part of a ring is, or how large, in order. */
  public List<Candidate> candidates() {
    return candidates(files.parallelStream());
  }

  /** Those of them that are among these. */
  public List<Candidate> candidates(Set<String> paths) {
    return candidates(files.parallelStream().filter(file -> paths.contains(file.path())));
  }

  private List<Candidate> candidates(Stream<Indexed> some) {
    return some.map(file -> new Candidate(file.path(), looking.worth(file)))
        .filter(candidate -> !candidate.spans().isEmpty())
        .toList();
  }

  /**
   * The files whose reading could take in that file, in order: those that include something of its
   * name, and those that include them. Which of several files of one name is meant is not decided.
   * Of a file of Rust, those of its crate, and of those that depend on it.
   */
  public Set<String> including(String path) {
    if (RustCrates.isOfCrate(path)) {
      return new RustCrates(tree, files.stream().map(Indexed::path).toList()).with(path);
    }
    Map<String, List<Indexed>> byName =
        files.stream()
            .flatMap(file -> file.includes().stream().map(name -> Map.entry(last(name), file)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    HashMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    Set<String> found = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(path));
    while (!open.isEmpty()) {
      String header = open.poll();
      for (Indexed file : byName.getOrDefault(last(header), List.of())) {
        if (file.includes().stream().anyMatch(name -> couldMean(name, header))
            && found.add(file.path())) {
          open.add(file.path());
        }
      }
    }
    return found;
  }

  /** Whether the name of an include could be that file: the folders that it names are its own. */
  private static boolean couldMean(String name, String path) {
    String plain = name.substring(name.lastIndexOf("../") < 0 ? 0 : name.lastIndexOf("../") + 3);
    return path.equals(plain) || path.endsWith("/" + plain);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
