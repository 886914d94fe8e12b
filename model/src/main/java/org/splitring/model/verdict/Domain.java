package org.splitring.model.verdict;

import java.util.List;
import org.splitring.model.claim.Scope;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/**
 * The Queue Sizes and Queue Aligns over which a claim is compared; every pair is a point.
 *
 * @param sizes from small to large
 * @param aligns from small to large
 */
public record Domain(List<QueueSize> sizes, List<QueueAlign> aligns) {

  private static final long USUAL_LARGEST_ALIGN = 65536;

  /** Every legal Queue Size, with every Queue Align from 4 to 65536: 240 points. */
  public static final Domain DEFAULT =
      new Domain(QueueSize.all(), QueueAlign.upTo(USUAL_LARGEST_ALIGN));

  public Domain {
    sizes = List.copyOf(sizes);
    aligns = List.copyOf(aligns);
    if (sizes.isEmpty() || aligns.isEmpty()) {
      throw new IllegalArgumentException("a domain needs a Queue Size and a Queue Align");
    }
  }

  /** How many pairs of a size and an alignment there are. */
  public int points() {
    return sizes.size() * aligns.size();
  }

  /** The part of this domain that a claimant's code is written for. */
  public Domain within(Scope scope) {
    return new Domain(
        scope.size().map(List::of).orElse(sizes), scope.align().map(List::of).orElse(aligns));
  }
}
