package org.splitring.claims.tree;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.splitring.claims.UnreadableException;

/** What git needs to know of a text and of its author, for a patch. */
public final class GitFacts {

  private GitFacts() {}

  /** The id that git gives to a file of that text. */
  public static String blob(String text) {
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      return formatter.idFor(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8)).name();
    }
  }

  /**
   * The author whom the settings of a repository name, as {@code NAME <ADDRESS>}; the user's own
   * settings are not read.
   *
   * @param word as {@link Trees#open} takes it
   * @return empty if they name nobody, or it is no repository
   */
  public static Optional<String> author(String word) {
    try {
      return GitRepository.open(Path.of(Trees.directory(word))).author();
    } catch (UnreadableException noRepository) {
      return Optional.empty();
    }
  }
}
