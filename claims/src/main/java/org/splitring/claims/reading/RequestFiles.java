package org.splitring.claims.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.CachedTree;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.Trees;
import org.splitring.reader.source.SourceTree;
import org.splitring.reader.source.UnreadableSourceException;

/**
 * The files of a request: those of its tree, and those below the directories that the user names.
 * What lies in such a directory has its path on the disk for a name.
 */
final class RequestFiles implements SourceTree {

  private final CachedTree tree;
  private final Path top;
  private final List<Tree> beside = new ArrayList<>();
  private final List<String> directories = new ArrayList<>();
  private final Map<String, List<String>> named = new HashMap<>();
  private boolean listed;

  RequestFiles(SourceRequest request) throws UnreadableException {
    tree = cached(request.root());
    top = tree.top();
    for (Path include : request.includes()) {
      if (include.startsWith(top)) {
        directories.add(below(top, include));
      } else {
        Tree other = cached(Trees.directory(include));
        beside.add(other);
        directories.add(other.top().toString().replace('\\', '/'));
      }
    }
  }

  private static CachedTree cached(Tree tree) {
    return tree instanceof CachedTree known ? known : new CachedTree(tree);
  }

  private static String below(Path top, Path file) {
    return top.relativize(file).toString().replace('\\', '/');
  }

  /** Where to look for includes, as the reader names it. */
  List<String> directories() {
    return directories;
  }

  /**
   * The path of the file that is asked for, in the tree.
   *
   * @throws UnreadableException if there is no such file, or it is not the tree's
   */
  String path(Path file) throws UnreadableException {
    Path absolute = file.toAbsolutePath().normalize();
    Path known = absolute.startsWith(top) ? absolute : real(file);
    if (known.startsWith(top)) {
      Optional<String> found = tree.find(below(top, known));
      if (found.isPresent()) {
        return found.get();
      }
    }
    for (Tree other : beside) {
      if (known.startsWith(other.top()) && other.find(below(other.top(), known)).isPresent()) {
        return known.toString();
      }
    }
    if (!Files.exists(file)) {
      throw new UnreadableException(file + ": no such file");
    }
    throw new UnreadableException(
        real(file).startsWith(top)
            ? file + ": not a file; name a source or header"
            : file + ": lies outside the source tree " + top + "; name its tree with --source");
  }

  private static Path real(Path file) throws UnreadableException {
    try {
      return file.toRealPath();
    } catch (java.io.IOException e) {
      throw new UnreadableException(
          file + (Files.exists(file) ? ": cannot be read: " + e.getMessage() : ": no such file"));
    }
  }

  @Override
  public String name() {
    return tree.name();
  }

  @Override
  public Optional<String> find(String path) {
    if (!path.startsWith("/")) {
      return tree.find(path);
    }
    for (Tree other : beside) {
      String from = other.top() + "/";
      if (path.startsWith(from)) {
        return other.find(path.substring(from.length())).map(found -> from + found);
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> text(String path) throws UnreadableSourceException {
    try {
      if (!path.startsWith("/")) {
        return tree.text(path);
      }
      for (Tree other : beside) {
        String from = other.top() + "/";
        if (path.startsWith(from)) {
          return other.text(path.substring(from.length()));
        }
      }
      return Optional.empty();
    } catch (UnreadableException e) {
      throw new UnreadableSourceException(e.getMessage());
    }
  }

  @Override
  public List<String> named(String name) {
    if (!listed) {
      listed = true;
      try {
        for (String path : tree.endingIn("")) {
          String last = path.substring(path.lastIndexOf('/') + 1);
          named.computeIfAbsent(last, any -> new ArrayList<>()).add(path);
        }
      } catch (UnreadableException tooMany) {
        named.clear();
      }
    }
    return List.copyOf(named.getOrDefault(name, List.of()));
  }

  @Override
  public List<String> defining(String function) {
    return tree.definitions().of(function);
  }

  @Override
  public SourceTree.Kept kept() {
    return tree.kept();
  }

  /** The revision that is read, if it is of one. */
  Optional<String> commit() {
    return tree.commit();
  }
}
