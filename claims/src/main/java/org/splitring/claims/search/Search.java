package org.splitring.claims.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.index.Candidate;
import org.splitring.claims.index.Counting;
import org.splitring.claims.index.SourceIndex;
import org.splitring.claims.index.Span;
import org.splitring.claims.index.WorkProgress;
import org.splitring.claims.reading.ClaimReader;
import org.splitring.claims.reading.ClaimWithDependencies;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.tree.CachedTree;
import org.splitring.claims.tree.Tree;
import org.splitring.model.claim.Claim;

/** Searches a tree, on all processors; what is found does not depend on their number. */
public final class Search {

  private record Outcome(List<Hit> hits, List<Unread> unread) {}

  private final Tree tree;
  private final UnaryOperator<SourceRequest> told;

  private Search(Tree tree, UnaryOperator<SourceRequest> told) {
    this.tree = new CachedTree(tree);
    this.told = told;
  }

  /**
   * Finds all functions of the tree that say something of a ring.
   *
   * @param told adds to a request what is known of the tree
   * @param looking watches how many files have been looked at
   * @param reading watches how many of those that are worth it have been read
   * @throws UnreadableException if the tree cannot be listed
   */
  public static Searched of(
      Tree tree, UnaryOperator<SourceRequest> told, WorkProgress looking, WorkProgress reading)
      throws UnreadableException {
    return new Search(tree, told).search(looking, reading);
  }

  private Searched search(WorkProgress looking, WorkProgress reading) throws UnreadableException {
    SourceIndex index = SourceIndex.of(tree, looking);
    List<Candidate> candidates = index.candidates();
    Counting counting = new Counting(candidates.size(), reading);
    List<Outcome> outcomes =
        candidates.parallelStream()
            .map(
                candidate -> {
                  Outcome outcome = read(candidate);
                  counting.oneDone();
                  return outcome;
                })
            .toList();
    List<Hit> hits = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      hits.addAll(outcome.hits());
      unread.addAll(outcome.unread());
    }
    return new Searched(index.size(), candidates.size(), index.passed(), hits, unread);
  }

  private Outcome read(Candidate candidate) {
    SourceRequest request = told.apply(SourceRequest.of(tree, candidate.path()));
    try {
      List<Claim> claims =
          ClaimReader.sourced(request, (first, last) -> candidate.isWorth(new Span(first, last)))
              .stream()
              .map(ClaimWithDependencies::claim)
              .toList();
      return new Outcome(claims.stream().map(claim -> new Hit(claim, request)).toList(), List.of());
    } catch (UnreadableException e) {
      return new Outcome(List.of(), List.of(new Unread(candidate.path(), e.getMessage())));
    }
  }
}
