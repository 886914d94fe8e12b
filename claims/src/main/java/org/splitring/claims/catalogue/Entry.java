package org.splitring.claims.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.tree.Tree;
import org.splitring.model.claim.Claim;
import org.splitring.model.layout.Quantity;

/**
 * One implementation of the catalogue.
 *
 * @param claim what was transcribed
 * @param expected the verdict word expected of each quantity, both ways: a difference that is
 *     expected and not found is as much a surprise as one that is found and not expected
 * @param source how to read it again, its file relative to the root of the tree; none for the
 *     standard's text
 * @param observed what was seen of it when it ran
 */
public record Entry(
    Claim claim,
    Map<Quantity, String> expected,
    Optional<SourceRequest> source,
    List<Recorded> observed) {

  public Entry {
    expected = Map.copyOf(expected);
    observed = List.copyOf(observed);
  }

  /** One that was never seen running. */
  public Entry(Claim claim, Map<Quantity, String> expected, Optional<SourceRequest> source) {
    this(claim, expected, source, List.of());
  }

  /** How to read this entry from a checkout of its repository. */
  public Optional<SourceRequest> sourceIn(Tree tree) {
    return source.map(request -> request.below(tree));
  }
}
