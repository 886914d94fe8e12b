package org.splitring.claims.reading;

import java.util.Set;
import org.splitring.model.claim.Claim;
import org.splitring.reader.ReadDefinition;

/**
 * A claim with what was read for it.
 *
 * <p>Law: a change of the source that leaves every file as it is leaves the claim as it is. A
 * change of the claim mostly shows in the definitions too, but need not: a file may hide what
 * another defines.
 *
 * @param claim what was read
 * @param definitions the functions, types and macros that its formulas are made of
 * @param files all files that were taken in, by their paths in the tree
 */
public record ClaimWithDependencies(
    Claim claim, Set<ReadDefinition> definitions, Set<String> files) {

  public ClaimWithDependencies {
    definitions = Set.copyOf(definitions);
    files = Set.copyOf(files);
  }
}
