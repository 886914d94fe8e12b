package org.splitring.claims.c;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Bounded;

/**
 * The files that may be read: those below the tree, and below the directories the user names.
 *
 * <p>Law: no path, however written and through whatever symbolic link, reaches a file outside.
 */
final class SourceTree {

  /** The largest file that is read, in bytes. */
  static final long LARGEST_FILE = Bounded.LARGEST_FILE;

  /** No file at all: for a text that lies in none. */
  static final SourceTree NONE = new SourceTree();

  private final Path root;
  private final List<Path> allowed = new ArrayList<>();
  private final List<Path> searched = new ArrayList<>();

  /**
   * Opens a tree.
   *
   * @throws UnreadableException if it or one of the directories is not a readable directory
   */
  SourceTree(Path root, List<Path> includes) throws UnreadableException {
    this.root = directory(root);
    allowed.add(this.root);
    for (Path include : includes) {
      Path directory = directory(include);
      allowed.add(directory);
      searched.add(directory);
    }
  }

  private SourceTree() {
    root = Path.of("/");
  }

  private static Path directory(Path path) throws UnreadableException {
    if (!Files.isDirectory(path)) {
      throw new UnreadableException(path + ": not a directory; name the top of a source tree");
    }
    if (!Files.isReadable(path) || !Files.isExecutable(path)) {
      throw new UnreadableException(path + ": no permission to read this directory");
    }
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UnreadableException(path + ": cannot be read: " + e.getMessage());
    }
  }

  /** The path as reports name it: relative to the tree where it lies in it. */
  String shown(String path) {
    Path absolute = Path.of(path);
    return absolute.startsWith(root) ? root.relativize(absolute).toString() : path;
  }

  /**
   * The real path of the file to be read.
   *
   * @throws UnreadableException if there is no such file, or it is not the tree's
   */
  Path locate(Path file) throws UnreadableException {
    if (!Files.exists(file)) {
      throw new UnreadableException(file + ": no such file");
    }
    try {
      Path real = file.toRealPath();
      if (allowed.stream().noneMatch(real::startsWith)) {
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
    try {
      if (!Files.isRegularFile(file)) {
        throw new UnreadableException(file + ": not a file; name a C source or header");
      }
      long size = Files.size(file);
      if (size > LARGEST_FILE) {
        throw new UnreadableException(
            "%s: has %d bytes; files to %d are read".formatted(file, size, LARGEST_FILE));
      }
      if (!Files.isReadable(file)) {
        throw new UnreadableException(file + ": no permission to read this file");
      }
      byte[] bytes = Files.readAllBytes(file);
      for (byte each : bytes) {
        if (each == 0) {
          throw new UnreadableException(file + ": has NUL bytes; this is not C source");
        }
      }
      return Bounded.decoded(bytes);
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /**
   * The file that an include means.
   *
   * <p>Looked up beside the including file (for quotes), in the directories the user named, then in
   * each directory from the including file up to the root, and in its {@code include} and {@code
   * include/uapi}. The nearest one wins.
   */
  Optional<Path> include(Path includer, String name, boolean quoted) {
    if (allowed.isEmpty()) {
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
    return candidates.stream().flatMap(path -> inside(path).stream()).findFirst();
  }

  private Optional<Path> inside(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        return Optional.empty();
      }
      Path real = path.toRealPath();
      return Optional.of(real).filter(found -> allowed.stream().anyMatch(found::startsWith));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
