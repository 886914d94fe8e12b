package org.splitring.claims.tree;

import java.io.IOException;
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
  public List<String> endingIn(String suffix) throws UnreadableException {
    List<String> paths = new ArrayList<>();
    int[] seen = {0};
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes ignored) {
              return at.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && at.toString().endsWith(suffix)) {
                paths.add(shown(at));
              }
              return ++seen[0] > Bounded.MOST_FILES
                  ? FileVisitResult.TERMINATE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path at, IOException ignored) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UnreadableException(name + ": cannot be listed: " + e.getMessage());
    }
    Bounded.checkCount(name, seen[0]);
    Collections.sort(paths);
    return paths;
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
    String inside = Bounded.inside(name, path);
    try {
      Path file = root.resolve(inside);
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Path real = file.toRealPath();
      if (!real.startsWith(root)) {
        throw new UnreadableException(
            path + ": a symbolic link leads outside " + name + "; nothing outside it is read");
      }
      if (!Files.isReadable(real)) {
        throw new UnreadableException(path + ": no permission to read this file");
      }
      Bounded.checkSize(path, Files.size(real));
      return Optional.of(Bounded.text(path, Files.readAllBytes(real)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UnreadableException(path + ": cannot be read: " + e.getMessage());
    }
  }
}
