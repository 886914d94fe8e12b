package org.splitring.reader.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The files that may be read. Nothing outside is, and whoever has the tree bounds how much a file
 * may have.
 */
public interface SourceTree {

  /** For messages. */
  String name();

  /**
   * The path of what lies at a path, behind all symbolic links; empty if no file of the tree does.
   */
  Optional<String> find(String path);

  /**
   * The text of a file.
   *
   * @param path as {@link #find} gives it
   * @throws UnreadableSourceException if it is too large, no text, or not to be read
   */
  Optional<String> text(String path) throws UnreadableSourceException;

  /**
   * The paths of all files with that last name, sorted; empty where the tree does not know all its
   * files.
   */
  List<String> named(String name);

  /**
   * The paths of the files of C that seem to have the text of a function of that name that other
   * files can call, sorted; empty where the tree does not look into its files.
   */
  default List<String> defining(String function) {
    return List.of();
  }

  /**
   * What is kept of the files for the next request; of a tree whose files may change meanwhile,
   * nothing is.
   */
  default Kept kept() {
    return new Kept();
  }

  /**
   * What was worked out of the files of a tree, and would come out the same again: one object of
   * each kind, which any thread may use.
   */
  final class Kept {

    private final Map<Class<?>, Object> all = new ConcurrentHashMap<>();

    /** The object of a kind; made when it is first asked for. */
    <T> T of(Class<T> kind, Supplier<T> made) {
      return kind.cast(all.computeIfAbsent(kind, any -> made.get()));
    }
  }
}
