package org.splitring.claims.tree;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.splitring.claims.UnreadableException;

/**
 * The text files of one version of something, to be read.
 *
 * <p>Paths are relative to the top, with {@code /}. Law: no path, however written and through
 * whatever symbolic link, reaches a file outside.
 */
public interface Tree {

  /** How people name it, such as {@code virtio-spec@v1.4-cs01}. */
  String name();

  /**
   * The directory that its paths are written below: its own on the disk, or for what is not on the
   * disk one that is nowhere.
   */
  Path top();

  /** The revision that it is of, if it is of one. */
  Optional<String> commit();

  /**
   * The files whose paths are wanted.
   *
   * @throws UnreadableException if there are too many, or they cannot be listed
   */
  TreeListing list(Predicate<String> wanted) throws UnreadableException;

  /**
   * The paths of all files whose names end so, in order; symbolic links are not among them.
   *
   * @throws UnreadableException if there are too many, or they cannot be listed
   */
  default List<String> endingIn(String suffix) throws UnreadableException {
    return list(path -> path.endsWith(suffix)).paths();
  }

  /**
   * The path of a file itself, when symbolic links inside the tree are followed; empty if there is
   * no such file, or it lies outside.
   */
  Optional<String> find(String path);

  /**
   * The text of a file; empty if there is none of that path.
   *
   * @throws UnreadableException if the path leads outside, or the file is too large or no text
   */
  Optional<String> text(String path) throws UnreadableException;

  /** Why there is no file of a path, in words that can follow the name of the tree. */
  default String absence(String path) {
    return "there is no file " + path;
  }

  /**
   * A file as it is, whether it is a text or not, for those who only want to look into many.
   *
   * @throws UnreadableException if the path leads outside, or the file is too large
   */
  default Optional<byte[]> bytes(String path) throws UnreadableException {
    return text(path).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}
