package org.splitring.reader.memory;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.ir.Ordered;
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
public record HavocEvent(
    String identity,
    Reason reason,
    List<Origin> origins,
    boolean anywhere,
    Set<MemoryObject> targets) {

  /** The most places that a message may choose from. */
  private static final int MOST_ORIGINS = 8;

  public HavocEvent {
    origins = List.copyOf(origins);
    targets = Ordered.set(targets);
  }

  /** One of two, of which it is not known which. */
  static HavocEvent either(HavocEvent one, HavocEvent other) {
    if (one.equals(other)) {
      return one;
    }
    boolean first = one.identity.compareTo(other.identity) < 0;
    Set<Origin> origins = new LinkedHashSet<>((first ? one : other).origins);
    origins.addAll((first ? other : one).origins);
    Set<MemoryObject> targets = new LinkedHashSet<>(one.targets);
    targets.addAll(other.targets);
    return new HavocEvent(
        first ? either(one.identity, other.identity) : either(other.identity, one.identity),
        first ? one.reason : other.reason,
        origins.stream().limit(MOST_ORIGINS).toList(),
        one.anywhere || other.anywhere,
        targets);
  }

  /** Of the same length whatever was brought together before. */
  private static String either(String first, String second) {
    byte[] both = (first + "|" + second).getBytes(StandardCharsets.UTF_8);
    return "either " + UUID.nameUUIDFromBytes(both);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof HavocEvent loss
            && identity.equals(loss.identity)
            && anywhere == loss.anywhere
            && reason.equals(loss.reason)
            && origins.equals(loss.origins)
            && targets.equals(loss.targets);
  }

  @Override
  public int hashCode() {
    return identity.hashCode();
  }

  /** Where and what. */
  @Override
  public String toString() {
    return origins.isEmpty() ? reason.text() : origins.get(0) + ": " + reason.text();
  }
}
