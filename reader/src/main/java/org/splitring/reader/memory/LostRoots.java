package org.splitring.reader.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashPMap;

/**
 * Objects that were lost with all that can be reached from there, where two memories meet. What is
 * lost after either is taken for lost.
 */
final class LostRoots {

  private record Pair(Loss one, Loss other) {}

  private final Map<Pair, Loss> met = new HashMap<>();

  private LostRoots() {}

  /**
   * The roots of both.
   *
   * @param oneElsewhere what objects hold in the first memory that no root is known for
   * @param otherElsewhere the same in the other
   */
  static HashPMap<MemoryObject, Loss> joined(
      HashPMap<MemoryObject, Loss> one,
      Background oneElsewhere,
      HashPMap<MemoryObject, Loss> other,
      Background otherElsewhere) {
    if (one == other && oneElsewhere.equals(otherElsewhere)) {
      return one;
    }
    LostRoots roots = new LostRoots();
    Optional<Loss> first = roots.loss(oneElsewhere);
    Optional<Loss> second = roots.loss(otherElsewhere);
    HashPMap<MemoryObject, Loss> all = one;
    for (Map.Entry<MemoryObject, Loss> each : other.entrySet()) {
      Loss before = one.get(each.getKey());
      if (before != each.getValue()) {
        Optional<Loss> met = before == null ? first : Optional.of(before);
        all = all.plus(each.getKey(), roots.either(met, each.getValue()));
      }
    }
    if (second.isPresent()) {
      for (Map.Entry<MemoryObject, Loss> each : one.entrySet()) {
        if (!other.containsKey(each.getKey())) {
          all = all.plus(each.getKey(), roots.either(second, each.getValue()));
        }
      }
    }
    return all;
  }

  /** The loss of everything, if any bytes may be lost by one. */
  private Optional<Loss> loss(Background background) {
    if (background instanceof Background.Lost lost) {
      return Optional.of(lost.loss());
    }
    if (background instanceof Background.Either either) {
      Optional<Loss> yes = loss(either.whenTrue());
      Optional<Loss> no = loss(either.whenFalse());
      return no.isPresent() ? Optional.of(either(yes, no.get())) : yes;
    }
    return Optional.empty();
  }

  private Loss either(Optional<Loss> one, Loss other) {
    return one.isPresent() && one.get() != other
        ? met.computeIfAbsent(
            new Pair(one.get(), other), pair -> Loss.either(pair.one(), pair.other()))
        : other;
  }
}
