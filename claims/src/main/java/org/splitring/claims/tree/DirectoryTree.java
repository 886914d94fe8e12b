package org.splitring.claims.tree;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.splitring.claims.UnreadableException;

/** The files of a directory as they are now. */
final class DirectoryTree implements Tree {

  private final String name;
  private final Path root;

  DirectoryTree(Path directory) throws UnreadableException {
    name = directory.toString();
    if (!Files.isDirectory(directory)) {
      throw new UnreadableException(
          name + (Files.exists(directory) ? ": not a directory" : ": there is no such directory"));
    }
    if (!Files.isReadable(directory) || !Files.isExecutable(directory)) {
      throw new UnreadableException(name + ": no permission to read this directory");
    }
    try {
      root = directory.toRealPath();
    } catch (IOException e) {
      throw new UnreadableException(name + ": cannot be read: " + e.getMessage());
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Path top() {
    return root;
  }

  @Override
  public Optional<String> commit() {
    return Optional.empty();
  }

  @Override
  public TreeListing list(Predicate<String> wanted) throws UnreadableException {
    Walk walk = new Walk(wanted);
    try {
      Files.walkFileTree(root, walk);
    } catch (IOException e) {
      throw new UnreadableException(name + ": cannot be listed: " + e.getMessage());
    }
    Bounded.checkCount(name, walk.seen);
    Collections.sort(walk.paths);
    return new TreeListing(walk.paths, walk.links, walk.closed);
  }

  /** Looks at everything that lies below, and follows no link. */
  private final class Walk extends SimpleFileVisitor<Path> {
    private final Predicate<String> wanted;
    private final List<String> paths = new ArrayList<>();
    private int seen;
    private int links;
    private int closed;

    Walk(Predicate<String> wanted) {
      this.wanted = wanted;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes ignored) {
      return at.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
      String shown = shown(at);
      if (wanted.test(shown)) {
        if (attributes.isRegularFile()) {
          paths.add(shown);
        } else if (attributes.isSymbolicLink()) {
          links++;
        }
      }
      return ++seen > Bounded.MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path at, IOException ignored) {
      closed++;
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public Optional<String> find(String path) {
    try {
      Path file = root.resolve(path);
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Path real = file.toRealPath();
      return Optional.of(real).filter(inside -> inside.startsWith(root)).map(this::shown);
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private String shown(Path at) {
    return root.relativize(at).toString().replace('\\', '/');
  }

  @Override
  public Optional<String> text(String path) throws UnreadableException {
    Optional<byte[]> bytes = bytes(path);
    return bytes.isEmpty() ? Optional.empty() : Optional.of(Bounded.text(path, bytes.get()));
  }

  @Override
  public Optional<byte[]> bytes(String path) throws UnreadableException {
    String inside = Bounded.inside(name, path);
    try {
      Path file = root.resolve(inside);
      Optional<BasicFileAttributes> attributes = attributes(file);
      if (attributes.isEmpty() || !attributes.get().isRegularFile()) {
        return Optional.empty();
      }
      Path real = file.toRealPath();
      if (!real.startsWith(root)) {
        throw new UnreadableException(
            path + ": a symbolic link leads outside " + name + "; nothing outside it is read");
      }
      Bounded.checkSize(path, attributes.get().size());
      return Optional.of(Files.readAllBytes(real));
    } catch (InvalidPathException e) {
      return Optional.empty();
    } catch (AccessDeniedException e) {
      throw new UnreadableException(path + ": no permission to read this file");
    } catch (IOException e) {
      throw new UnreadableException(path + ": cannot be read: " + e.getMessage());
    }
  }

  /** Of what it leads to, if that is there: one question to the system for several. */
  private static Optional<BasicFileAttributes> attributes(Path file) {
    try {
      return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
