package org.splitring.cli.notice;

import java.nio.file.Path;
import java.util.Optional;
import org.splitring.model.claim.Provenance;

/**
 * What the path of a file begins at.
 *
 * @param id short, the name that SARIF's base of a relative address has
 * @param description for people
 * @param directory where it is on this machine, if it is, and if paths do not begin here
 * @param repository a public address of the repository that it is the top of, if it is one
 * @param commit the version of that
 */
public record Root(
    String id,
    String description,
    Optional<Path> directory,
    Optional<String> repository,
    Optional<String> commit) {

  /** Where the command runs: in a build, the top of the repository that is built. */
  public static final Root HERE =
      new Root(
          "SRCROOT",
          "the directory in which splitring was run",
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** A tree of sources that does not lie where the command runs. */
  public static Root tree(Path directory) {
    return new Root(
        "TREE",
        "the tree that was read",
        Optional.of(directory.toAbsolutePath().normalize()),
        Optional.empty(),
        Optional.empty());
  }

  /** The repository that the claim of that id was transcribed from; it is not on this machine. */
  public static Root repository(String claim, Provenance from) {
    return new Root(
        claim,
        "the repository that " + claim + " was read from",
        Optional.empty(),
        from.repository(),
        from.commit());
  }
}
