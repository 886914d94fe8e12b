package org.splitring.claims.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.splitring.claims.UnreadableException;
import org.splitring.model.text.SpellingSuggestion;

/**
 * A git repository of which single revisions are read; nothing is checked out or changed. It stays
 * open as long as one of its trees is read from, which is to say until the process ends.
 */
public final class GitRepository {

  private final String name;
  private final Repository repository;

  private GitRepository(String name, Repository repository) {
    this.name = name;
    this.repository = repository;
  }

  /**
   * Opens the repository of a work tree, or a bare one.
   *
   * @throws UnreadableException if the directory is neither
   */
  public static GitRepository open(Path directory) throws UnreadableException {
    if (!Files.isDirectory(directory)) {
      throw new UnreadableException(directory + ": there is no such directory");
    }
    QuietSystem.install();
    boolean bare = Files.isRegularFile(directory.resolve("HEAD"));
    Path git = bare ? directory : directory.resolve(Constants.DOT_GIT);
    if (!Files.exists(git)) {
      throw new UnreadableException(
          directory + ": not a git repository; revisions and tags can be read only in a clone");
    }
    if (isOfSha256(git)) {
      throw new UnreadableException(
          directory
              + ": this repository names its objects by SHA-256, which is not read; give a"
              + " directory with the files instead");
    }
    try {
      FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
      if (bare || Files.isDirectory(git)) {
        builder.setGitDir(git.toFile());
      } else {
        builder.setWorkTree(directory.toFile());
      }
      return new GitRepository(directory.toString(), builder.build());
    } catch (IOException e) {
      throw new UnreadableException(directory + ": not a git repository: " + e.getMessage());
    }
  }

  /** JGit knows SHA-1 alone, and says of such a repository something else each time. */
  private static boolean isOfSha256(Path git) {
    try {
      FileBasedConfig settings = new FileBasedConfig(git.resolve("config").toFile(), FS.DETECTED);
      settings.load();
      return "sha256".equalsIgnoreCase(settings.getString("extensions", null, "objectformat"));
    } catch (IOException | ConfigInvalidException unreadable) {
      return false;
    }
  }

  /**
   * The names of all tags, in no order that means anything.
   *
   * @throws UnreadableException if they cannot be read
   */
  public List<String> tags() throws UnreadableException {
    try {
      return repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS).stream()
          .map(Ref::getName)
          .map(Repository::shortenRefName)
          .toList();
    } catch (IOException e) {
      throw new UnreadableException(name + ": its tags cannot be read: " + e.getMessage());
    }
  }

  /**
   * The files of a tag, branch or commit.
   *
   * @throws UnreadableException if there is no such revision
   */
  public Tree tree(String revision) throws UnreadableException {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId commit = repository.resolve(revision + "^{commit}");
      if (commit == null) {
        String near =
            SpellingSuggestion.to(revision, tags())
                .map(tag -> "; did you mean " + tag + "?")
                .orElse("");
        throw new UnreadableException(name + ": there is no revision '" + revision + "'" + near);
      }
      return GitTree.of(name + "@" + revision, repository, walk.parseCommit(commit));
    } catch (IOException | RuntimeException e) {
      throw new UnreadableException(
          name + ": '" + revision + "' cannot be read: " + e.getMessage());
    }
  }

  /** What reads it. */
  Repository repository() {
    return repository;
  }

  /** Its history. */
  public Lineage lineage() {
    return new Lineage(name, repository);
  }

  /** Whom the settings of this repository name as the author of changes. */
  Optional<String> author() {
    StoredConfig settings = repository.getConfig();
    Optional<String> name = Optional.ofNullable(settings.getString("user", null, "name"));
    Optional<String> address = Optional.ofNullable(settings.getString("user", null, "email"));
    return name.flatMap(given -> address.map(mail -> given + " <" + mail + ">"))
        .filter(author -> author.chars().noneMatch(Character::isISOControl));
  }
}
