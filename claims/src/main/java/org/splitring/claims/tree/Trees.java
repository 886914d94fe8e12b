package org.splitring.claims.tree;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.splitring.claims.UnreadableException;

/** Opens the tree that a word of the command line names. */
public final class Trees {

  private Trees() {}

  /**
   * {@code DIR} is the directory as it is; {@code DIR@REVISION} is that revision of its git
   * repository, which is not checked out.
   *
   * @throws UnreadableException if there is no such directory, repository or revision
   */
  public static Tree open(String word) throws UnreadableException {
    try {
      String directory = directory(word);
      return directory.equals(word)
          ? new DirectoryTree(Path.of(word))
          : GitRepository.open(Path.of(directory)).tree(word.substring(directory.length() + 1));
    } catch (InvalidPathException e) {
      throw new UnreadableException(word + ": this is no path");
    }
  }

  /**
   * A directory as it is.
   *
   * @throws UnreadableException if there is no such directory, or it may not be read
   */
  public static Tree directory(Path path) throws UnreadableException {
    return new DirectoryTree(path);
  }

  /**
   * A revision of a repository.
   *
   * @param name as {@link GitRepository#tree} takes it
   */
  public record Revision(GitRepository repository, String name) {}

  /**
   * The revision that {@code DIR@REVISION} names; {@code DIR} alone is the last commit.
   *
   * @throws UnreadableException if the directory is no repository
   */
  public static Revision revision(String word) throws UnreadableException {
    try {
      String directory = directory(word);
      return new Revision(
          GitRepository.open(Path.of(directory)),
          directory.equals(word) ? Constants.HEAD : word.substring(directory.length() + 1));
    } catch (InvalidPathException e) {
      throw new UnreadableException(word + ": this is no path");
    }
  }

  /** The word without the revision, if it has one. */
  static String directory(String word) {
    int at = word.lastIndexOf('@');
    return at <= 0 || Files.exists(Path.of(word)) ? word : word.substring(0, at);
  }
}
