package org.splitring.claims.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.splitring.claims.UnreadableException;

/** The files of one commit; symbolic links and submodules are none. */
final class GitTree implements Tree {

  private final String name;
  private final String commit;
  private final Repository repository;
  private final Map<String, ObjectId> files;
  private final Set<String> modules;
  private final int links;

  private GitTree(
      String name,
      String commit,
      Repository repository,
      Map<String, ObjectId> files,
      Set<String> modules,
      int links) {
    this.name = name;
    this.commit = commit;
    this.repository = repository;
    this.files = files;
    this.modules = modules;
    this.links = links;
  }

  static GitTree of(String name, Repository repository, RevCommit commit)
      throws IOException, UnreadableException {
    Map<String, ObjectId> files = new HashMap<>();
    Set<String> modules = new HashSet<>();
    int links = 0;
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        FileMode mode = walk.getFileMode(0);
        if (mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE)) {
          files.put(walk.getPathString(), walk.getObjectId(0));
          Bounded.checkCount(name, files.size());
        } else if (mode.equals(FileMode.SYMLINK)) {
          links++;
        } else if (mode.equals(FileMode.GITLINK)) {
          modules.add(walk.getPathString());
        }
      }
    }
    return new GitTree(name, commit.getName(), repository, files, modules, links);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Path top() {
    return Path.of("/@" + commit);
  }

  @Override
  public Optional<String> commit() {
    return Optional.of(commit);
  }

  @Override
  public TreeListing list(Predicate<String> wanted) {
    return new TreeListing(files.keySet().stream().filter(wanted).sorted().toList(), links, 0);
  }

  @Override
  public Optional<String> find(String path) {
    return Optional.of(path).filter(files::containsKey);
  }

  @Override
  public String absence(String path) {
    return modules.stream()
        .filter(module -> path.equals(module) || path.startsWith(module + "/"))
        .findFirst()
        .map(
            module ->
                path
                    + " lies in the submodule "
                    + module
                    + ", which is a repository of its own; name that one")
        .orElseGet(() -> Tree.super.absence(path));
  }

  @Override
  public Optional<String> text(String path) throws UnreadableException {
    Optional<byte[]> bytes = bytes(path);
    return bytes.isEmpty() ? Optional.empty() : Optional.of(Bounded.text(path, bytes.get()));
  }

  @Override
  public Optional<byte[]> bytes(String path) throws UnreadableException {
    ObjectId blob = files.get(Bounded.inside(name, path));
    if (blob == null) {
      return Optional.empty();
    }
    try {
      ObjectLoader loader = repository.open(blob);
      Bounded.checkSize(path, loader.getSize());
      return Optional.of(loader.getBytes());
    } catch (IOException e) {
      throw new UnreadableException(name + ": " + path + " cannot be read: " + e.getMessage());
    }
  }
}
