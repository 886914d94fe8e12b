package org.splitring.reader.memory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;

/**
 * An event after which some bytes hold nobody knows what.
 *
 * @param identity tells losses apart; the same bytes after the same loss are equal
 * @param reason what happened
 * @param origins where, first the nearest
 * @param anywhere whether pointers among the bytes may point to whatever anybody else has
 * @param targets the objects that pointers among the bytes may point to, beside what has static
 *     storage and what has escaped
 */
public record Loss(
    String identity,
    Reason reason,
    List<Origin> origins,
    boolean anywhere,
    Set<MemoryObject> targets) {
  public Loss {
    origins = List.copyOf(origins);
    targets = Set.copyOf(targets);
  }

  /** One of two, of which it is not known which. */
  static Loss either(Loss one, Loss other) {
    if (one.equals(other)) {
      return one;
    }
    boolean first = one.identity.compareTo(other.identity) < 0;
    Set<Origin> origins = new LinkedHashSet<>((first ? one : other).origins);
    origins.addAll((first ? other : one).origins);
    Set<MemoryObject> targets = new LinkedHashSet<>(one.targets);
    targets.addAll(other.targets);
    return new Loss(
        first ? one.identity + "|" + other.identity : other.identity + "|" + one.identity,
        first ? one.reason : other.reason,
        List.copyOf(origins),
        one.anywhere || other.anywhere,
        targets);
  }

  /** Where and what. */
  @Override
  public String toString() {
    return origins.isEmpty() ? reason.text() : origins.get(0) + ": " + reason.text();
  }
}
