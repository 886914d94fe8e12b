package org.splitring.claims.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.Trees;
import org.splitring.model.claim.Assumption;
import org.splitring.reader.ReadClaim;

/**
 * The source tree around a file: the nearest directory above it that is a working copy, or else one
 * that has a licence as the top of what is handed around has.
 *
 * @param sign what tells the top
 */
record SurroundingTree(Tree tree, String sign) {

  /** The id of the rule of the ledger. */
  static final String RULE = "source-tree";

  private static final int MOST_STEPS = 16;

  private static final List<String> COPIES = List.of(".git", ".hg", ".svn");

  private static final List<String> LICENCES =
      List.of(
          "LICENSE",
          "LICENCE",
          "COPYING",
          "COPYRIGHT",
          "LICENSE.txt",
          "LICENSE.md",
          "License.txt",
          "LICENSES",
          "COPYING.txt",
          "LICENSE.TXT");

  /** The tree; empty if there is none but the directory of the file itself. */
  static Optional<SurroundingTree> of(Path file) {
    return of(file, COPIES).or(() -> of(file, LICENCES));
  }

  private static Optional<SurroundingTree> of(Path file, List<String> signs) {
    Path own = file.toAbsolutePath().normalize().getParent();
    Path at = own;
    for (int i = 0; at != null && at.getParent() != null && i < MOST_STEPS; i++) {
      for (String sign : signs) {
        if (Files.exists(at.resolve(sign))) {
          return at.equals(own) ? Optional.empty() : opened(at, sign);
        }
      }
      at = at.getParent();
    }
    return Optional.empty();
  }

  private static Optional<SurroundingTree> opened(Path top, String sign) {
    try {
      return Optional.of(new SurroundingTree(Trees.directory(top), sign));
    } catch (UnreadableException closed) {
      return Optional.empty();
    }
  }

  /** A claim that was read in this tree, with the line of the ledger that says so. */
  ReadClaim assumed(ReadClaim read) {
    Assumption line =
        new Assumption(
            RULE,
            Optional.empty(),
            "the file belongs to "
                + tree.name()
                + ", the nearest directory above it that has "
                + sign);
    return read.assuming(line);
  }
}
