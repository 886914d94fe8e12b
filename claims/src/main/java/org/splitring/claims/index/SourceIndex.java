package org.splitring.claims.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.c.SourceRequest;
import org.splitring.claims.tree.Listing;
import org.splitring.claims.tree.Tree;

/** All C and C++ files of a tree, with what their texts tell without being parsed. */
public final class SourceIndex {

  private final List<Indexed> files;
  private final Passed passed;

  private SourceIndex(List<Indexed> files, Passed passed) {
    this.files = files;
    this.passed = passed;
  }

  /**
   * Looks at every file of the tree.
   *
   * @throws UnreadableException if the tree cannot be listed
   */
  public static SourceIndex of(Tree tree) throws UnreadableException {
    return of(tree, Steps.UNWATCHED);
  }

  /** The same, while somebody watches. */
  public static SourceIndex of(Tree tree, Steps watcher) throws UnreadableException {
    Listing listing = tree.list(SourceRequest::isSource);
    Looking looking = new Looking(tree, new Counting(listing.paths().size(), watcher));
    List<Indexed> files =
        listing.paths().parallelStream().flatMap(path -> looking.at(path).stream()).toList();
    return new SourceIndex(files, looking.passed(listing));
  }

  /** How many files were looked at. */
  public int size() {
    return files.size();
  }

  /** What was not looked at. */
  public Passed passed() {
    return passed;
  }

  /** The files that could say where a part of a ring is, or how large, in order. */
  public List<Candidate> candidates() {
    return files.stream()
        .filter(file -> !file.worth().isEmpty())
        .map(file -> new Candidate(file.path(), file.worth()))
        .toList();
  }

  /**
   * The files whose reading could take in that file, in order: those that include something of its
   * name, and those that include them. Which of several files of one name is meant is not decided.
   */
  public Set<String> including(String path) {
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
