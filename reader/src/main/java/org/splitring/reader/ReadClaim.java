package org.splitring.reader;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.ring.values.AssumedStatements;

/**
 * A claim with what was read for it.
 *
 * <p>Law: a change of the source that leaves every file as it is leaves the claim as it is.
 *
 * @param claim what was read
 * @param definitions the functions, types, objects and macros that it is made of
 * @param files all files that were taken in, by their paths in the tree
 * @param explanation what was read, to be shown
 */
public record ReadClaim(
    Claim claim, Set<ReadDefinition> definitions, Set<String> files, Explanation explanation) {

  public ReadClaim {
    definitions = Ordered.set(definitions);
    files = Ordered.set(files);
  }

  /** The same with other statements. */
  ReadClaim saying(List<Statement> statements) {
    return new ReadClaim(
        new Claim(
            claim.id(),
            claim.name(),
            claim.role(),
            claim.provenance(),
            claim.model(),
            claim.inputs(),
            claim.scope(),
            claim.transports(),
            statements),
        definitions,
        files,
        explanation);
  }

  /** The same with a line of the ledger beside each statement. */
  public ReadClaim assuming(Assumption line) {
    return saying(
        claim.statements().stream()
            .map(each -> AssumedStatements.more(each, List.of(line)))
            .toList());
  }

  /** The same, without what is stated only since a rule was taken for granted that may not be. */
  ReadClaim without(Set<String> denied) {
    return saying(
        claim.statements().stream().map(each -> AssumedStatements.without(each, denied)).toList());
  }

  /** All texts that it is made of. */
  String text() {
    return definitions.stream().map(ReadDefinition::text).collect(Collectors.joining("\n"));
  }

  /** Whether a quantity was not read. */
  boolean isOpen() {
    return claim.statements().stream().anyMatch(Statement.Unread.class::isInstance);
  }

  /** Whether a quantity was read. */
  boolean isStated() {
    return claim.statements().stream().anyMatch(Statement.Stated.class::isInstance);
  }
}
