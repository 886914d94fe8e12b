package org.splitring.model.claim;

import java.util.Optional;

/**
 * Where a claim comes from, as far as that is known.
 *
 * @param read how it was come by
 * @param repository a public name of the repository
 * @param commit the version that was read
 * @param path the file, relative to the repository or tree
 * @param function the function, macro or listing
 * @param lines its first and last line, such as {@code 210-224}
 */
public record Provenance(
    Read read,
    Optional<String> repository,
    Optional<String> commit,
    Optional<String> path,
    Optional<String> function,
    Optional<String> lines) {

  /** The provenance of a formula that the user typed. */
  public static Provenance typed() {
    return new Provenance(
        Read.FORMULA,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
