package org.splitring.alloy.ambiguity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The minimal sets of clauses that have a property which every larger set has too.
 *
 * <p>Unsatisfiable cores would tell the same, but Alloy 6.2.0 gives none.
 */
final class MinimalSets {

  private MinimalSets() {}

  static List<Set<Clause>> of(Predicate<Set<Clause>> property) {
    List<Set<Clause>> minimal = new ArrayList<>();
    for (Set<Clause> each : bySize()) {
      if (minimal.stream().noneMatch(each::containsAll) && property.test(each)) {
        minimal.add(each);
      }
    }
    return minimal;
  }

  private static List<Set<Clause>> bySize() {
    List<Set<Clause>> sets = new ArrayList<>();
    sets.add(EnumSet.noneOf(Clause.class));
    for (int from = 0; from < sets.size(); from++) {
      for (Clause clause : Clause.values()) {
        if (sets.get(from).stream().allMatch(each -> each.compareTo(clause) < 0)) {
          Set<Clause> larger = EnumSet.copyOf(sets.get(from));
          larger.add(clause);
          sets.add(larger);
        }
      }
    }
    return sets;
  }
}
