package org.splitring.claims.index;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Listing;
import org.splitring.claims.tree.Tree;

/** Looks at the files of a tree, from as many threads as ask, and counts what it passes over. */
final class Looking {

  private final Tree tree;
  private final Counting counting;
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger binary = new AtomicInteger();

  Looking(Tree tree, Counting counting) {
    this.tree = tree;
    this.counting = counting;
  }

  Optional<Indexed> at(String path) {
    Optional<Indexed> indexed = indexed(path);
    counting.oneDone();
    return indexed;
  }

  private Optional<Indexed> indexed(String path) {
    Optional<byte[]> bytes;
    try {
      bytes = tree.bytes(path);
    } catch (UnreadableException e) {
      bytes = Optional.empty();
    }
    if (bytes.isEmpty()) {
      refused.incrementAndGet();
      return Optional.empty();
    }
    Look look = Look.at(bytes.get());
    if (!look.text()) {
      binary.incrementAndGet();
      return Optional.empty();
    }
    return Optional.of(
        new Indexed(
            path, look.includes(), look.mentions() ? Functions.worth(bytes.get()) : List.of()));
  }

  Passed passed(Listing listing) {
    return new Passed(refused.get() + listing.closed(), binary.get(), listing.links());
  }
}
