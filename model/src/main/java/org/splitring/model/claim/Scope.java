package org.splitring.model.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/**
 * What the claimant's code itself fixes, so that only this part of the domain can be compared.
 *
 * @param size the one Queue Size it is written for, if any
 * @param align the one Queue Align it is written for, if any
 */
public record Scope(Optional<QueueSize> size, Optional<QueueAlign> align) {

  /** Nothing is fixed. */
  public static final Scope WHOLE = new Scope(Optional.empty(), Optional.empty());

  /** What is fixed, as reports write it. */
  public Optional<String> shown() {
    List<String> all = new ArrayList<>();
    size.ifPresent(n -> all.add("n = " + n));
    align.ifPresent(a -> all.add("a = " + a));
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", all));
  }

  /** What either of the two fixes; where both do, what this one says. */
  public Scope and(Scope other) {
    return new Scope(size.or(other::size), align.or(other::align));
  }
}
