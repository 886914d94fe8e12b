package org.splitring.reader.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashPMap;

/**
 * Objects that were lost with all that can be reached from there, where two memories meet. What is
 * lost after either is taken for lost.
 */
final class HavocRoots {

  private record Pair(HavocEvent one, HavocEvent other) {}

  private final Map<Pair, HavocEvent> met = new HashMap<>();

  private HavocRoots() {}

  /**
   * The roots of both.
   *
   * @param oneElsewhere what objects hold in the first memory that no root is known for
   * @param otherElsewhere the same in the other
   */
  static HashPMap<MemoryObject, HavocEvent> joined(
      HashPMap<MemoryObject, HavocEvent> one,
      Background oneElsewhere,
      HashPMap<MemoryObject, HavocEvent> other,
      Background otherElsewhere) {
    if (one == other && oneElsewhere.equals(otherElsewhere)) {
      return one;
    }
    HavocRoots roots = new HavocRoots();
    Optional<HavocEvent> first = roots.loss(oneElsewhere);
    Optional<HavocEvent> second = roots.loss(otherElsewhere);
    HashPMap<MemoryObject, HavocEvent> all = one;
    for (Map.Entry<MemoryObject, HavocEvent> each : other.entrySet()) {
      HavocEvent before = one.get(each.getKey());
      if (before != each.getValue()) {
        Optional<HavocEvent> met = before == null ? first : Optional.of(before);
        all = all.plus(each.getKey(), roots.either(met, each.getValue()));
      }
    }
    if (second.isPresent()) {
      for (Map.Entry<MemoryObject, HavocEvent> each : one.entrySet()) {
        if (!other.containsKey(each.getKey())) {
          all = all.plus(each.getKey(), roots.either(second, each.getValue()));
        }
      }
    }
    return all;
  }

  /** The loss of everything, if any bytes may be lost by one. */
  private Optional<HavocEvent> loss(Background background) {
    if (background instanceof Background.Lost lost) {
      return Optional.of(lost.loss());
    }
    if (background instanceof Background.Either either) {
      Optional<HavocEvent> yes = loss(either.whenTrue());
      Optional<HavocEvent> no = loss(either.whenFalse());
      return no.isPresent() ? Optional.of(either(yes, no.get())) : yes;
    }
    return Optional.empty();
  }

  private HavocEvent either(Optional<HavocEvent> one, HavocEvent other) {
    return one.isPresent() && one.get() != other
        ? met.computeIfAbsent(
            new Pair(one.get(), other), pair -> HavocEvent.either(pair.one(), pair.other()))
        : other;
  }
}
