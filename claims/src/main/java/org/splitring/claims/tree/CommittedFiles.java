package org.splitring.claims.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.splitring.claims.UnreadableException;

/**
 * The commit that the files of a tree are of, so that others can look at the same lines.
 *
 * <p>A directory may be a part of a work tree, and hold files that are not as the last commit has
 * them; of such a file nobody else has the lines.
 */
public final class CommittedFiles {

  private final Tree tree;
  private final Repository repository;
  private final ObjectId commit;
  private final RevTree files;
  private final String below;

  private CommittedFiles(
      Tree tree, Repository repository, ObjectId commit, RevTree files, String below) {
    this.tree = tree;
    this.repository = repository;
    this.commit = commit;
    this.files = files;
    this.below = below;
  }

  /**
   * Of a tree.
   *
   * @param word as {@link Trees#open} takes it
   * @return empty if the tree is in no repository, or in one without a commit
   */
  public static Optional<CommittedFiles> of(Tree tree, String word) {
    try {
      Path directory = Path.of(Trees.directory(word)).toRealPath();
      Path top = tree.commit().isPresent() ? directory : top(directory);
      Repository repository = GitRepository.open(top).repository();
      ObjectId commit = repository.resolve(tree.commit().orElse(Constants.HEAD));
      if (commit == null) {
        return Optional.empty();
      }
      try (RevWalk walk = new RevWalk(repository)) {
        String path = top.relativize(directory).toString().replace('\\', '/');
        String below = path.isEmpty() ? "" : path + "/";
        RevTree files = walk.parseCommit(commit).getTree();
        return Optional.of(new CommittedFiles(tree, repository, commit, files, below));
      }
    } catch (UnreadableException | IOException | RuntimeException none) {
      return Optional.empty();
    }
  }

  /** The nearest directory around that is a work tree, or else itself. */
  private static Path top(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(Constants.DOT_GIT))) {
        return at;
      }
    }
    return directory;
  }

  /** The commit's own name, in full. */
  public String commit() {
    return commit.name();
  }

  /**
   * The address of the remote that the settings call {@code origin}, or of the only one there is,
   * as it stands there: it may have a password in it.
   */
  public Optional<String> remote() {
    Set<String> names = repository.getConfig().getSubsections("remote");
    String name = names.size() == 1 ? names.iterator().next() : Constants.DEFAULT_REMOTE_NAME;
    return Optional.ofNullable(repository.getConfig().getString("remote", name, "url"));
  }

  /** The path in the repository of a file that is as the commit has it; else empty. */
  public Optional<String> path(String file) {
    try (TreeWalk found = TreeWalk.forPath(repository, below + file, files)) {
      if (found == null) {
        return Optional.empty();
      }
      boolean same =
          tree.commit().isPresent()
              || tree.bytes(file)
                  .map(CommittedFiles::id)
                  .filter(found.getObjectId(0)::equals)
                  .isPresent();
      return Optional.of(below + file).filter(any -> same);
    } catch (UnreadableException | IOException | RuntimeException none) {
      return Optional.empty();
    }
  }

  private static ObjectId id(byte[] bytes) {
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      return formatter.idFor(Constants.OBJ_BLOB, bytes);
    }
  }
}
