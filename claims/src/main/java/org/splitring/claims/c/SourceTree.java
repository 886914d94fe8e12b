package org.splitring.claims.c;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.CachedTree;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.Trees;

/**
 * The files that may be read: those of the tree, and those below the directories the user names.
 */
final class SourceTree {

  /** No file at all: for a text that lies in none. */
  static final SourceTree NONE = new SourceTree();

  private final Path root;
  private final List<Tree> trees = new ArrayList<>();
  private final List<Path> searched = new ArrayList<>();

  /**
   * Puts the directories beside the tree.
   *
   * @throws UnreadableException if one of the directories is not a readable directory
   */
  SourceTree(Tree tree, List<Path> includes) throws UnreadableException {
    root = tree.top();
    trees.add(cached(tree));
    for (Path include : includes) {
      if (include.startsWith(root)) {
        searched.add(include);
      } else {
        Tree beside = cached(Trees.directory(include));
        trees.add(beside);
        searched.add(beside.top());
      }
    }
  }

  /** One reading asks for the same places again and again, most of which have no file. */
  private static Tree cached(Tree tree) {
    return tree instanceof CachedTree ? tree : new CachedTree(tree);
  }

  private SourceTree() {
    root = Path.of("/");
  }

  /** The path as reports name it: relative to the tree where it lies in it. */
  String shown(String path) {
    Path absolute = Path.of(path);
    return absolute.startsWith(root) ? root.relativize(absolute).toString() : path;
  }

  /**
   * The file itself, behind all symbolic links.
   *
   * @throws UnreadableException if there is no such file, or it is not the tree's
   */
  Path locate(Path file) throws UnreadableException {
    Optional<Path> known = find(file.toAbsolutePath().normalize());
    if (known.isPresent()) {
      return known.get();
    }
    if (!Files.exists(file)) {
      throw new UnreadableException(file + ": no such file");
    }
    try {
      Path real = file.toRealPath();
      if (trees.stream().noneMatch(tree -> real.startsWith(tree.top()))) {
        throw new UnreadableException(
            file + ": lies outside the source tree " + root + "; name its tree with --source");
      }
      return real;
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /**
   * The text of a file of the tree.
   *
   * @throws UnreadableException if it is too large, not text, or not readable
   */
  String text(Path file) throws UnreadableException {
    for (Tree tree : trees) {
      if (file.startsWith(tree.top())) {
        Optional<String> text = tree.text(below(tree, file));
        if (text.isPresent()) {
          return text.get();
        }
      }
    }
    throw new UnreadableException(file + ": not a file; name a C source or header");
  }

  /**
   * The file that an include means.
   *
   * <p>Looked up beside the including file (for quotes), in the directories the user named, then in
   * each directory from the including file up to the root, and in its {@code include} and {@code
   * include/uapi}. The nearest one wins.
   */
  Optional<Path> include(Path includer, String name, boolean quoted) {
    if (trees.isEmpty()) {
      return Optional.empty();
    }
    List<Path> candidates = new ArrayList<>();
    try {
      if (quoted) {
        candidates.add(includer.resolveSibling(name));
      }
      searched.forEach(directory -> candidates.add(directory.resolve(name)));
      for (Path at = includer.getParent(); at != null && at.startsWith(root); at = at.getParent()) {
        candidates.add(at.resolve(name));
        candidates.add(at.resolve("include").resolve(name));
        candidates.add(at.resolve("include/uapi").resolve(name));
      }
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    return candidates.stream().flatMap(path -> find(path.normalize()).stream()).findFirst();
  }

  /** The file of that path, if it is of one of the trees. */
  Optional<Path> find(Path path) {
    return trees.stream()
        .filter(tree -> path.startsWith(tree.top()))
        .flatMap(
            tree -> tree.find(below(tree, path)).map(found -> tree.top().resolve(found)).stream())
        .findFirst();
  }

  private static String below(Tree tree, Path path) {
    return tree.top().relativize(path).toString().replace('\\', '/');
  }
}
