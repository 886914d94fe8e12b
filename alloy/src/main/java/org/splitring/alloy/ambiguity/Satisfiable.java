package org.splitring.alloy.ambiguity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.alloy.Instance;
import org.splitring.alloy.ambiguity.Inference.Answer;

/**
 * Which clauses a reading of a ring without VIRTIO_F_EVENT_IDX can satisfy at their word together.
 *
 * <p>Law: a reading that satisfies a set of clauses satisfies every part of it. So every reading
 * there can be is described by the largest sets, for each of the four ways in which the event
 * fields are there or not; and they are found by asking for a reading that satisfies what none of
 * those found does, until there is none.
 */
final class Satisfiable {

  /** A reading, by what it satisfies. */
  private record Found(Set<EventField> there, Set<Clause> clauses) {}

  private final List<Found> found = new ArrayList<>();

  private Satisfiable() {}

  static Satisfiable of(Model model) throws UnansweredException {
    Satisfiable all = new Satisfiable();
    Set<EventField> fields = EnumSet.allOf(EventField.class);
    for (EventField field : EventField.values()) {
      for (Set<EventField> there :
          List.of(EnumSet.of(field), fields, EnumSet.noneOf(EventField.class))) {
        all.collect(model, there);
      }
    }
    return all;
  }

  private void collect(Model model, Set<EventField> there) throws UnansweredException {
    if (found.stream().anyMatch(each -> each.there().equals(there))) {
      return;
    }
    Optional<Instance> next = model.ask(beyond(there));
    while (next.isPresent()) {
      found.add(new Found(Set.copyOf(there), clauses(next.get())));
      next = model.ask(beyond(there));
    }
  }

  /** A reading with these fields that satisfies what none found so far does. */
  private String beyond(Set<EventField> there) {
    String formula =
        "printed[One] and Text.literal = satisfied[One] and no Ring.negotiated and no Mended.by"
            + " and One.there = "
            + Model.set(there.stream().map(EventField::atom).toList());
    return Stream.concat(
            Stream.of(formula),
            found.stream()
                .filter(each -> each.there().equals(there))
                .map(each -> "Text.literal not in " + atoms(each.clauses())))
        .collect(Collectors.joining(" and "));
  }

  private static String atoms(Set<Clause> clauses) {
    return "(" + Model.set(clauses.stream().map(Clause::atom).toList()) + ")";
  }

  private static Set<Clause> clauses(Instance instance) {
    List<String> atoms = Decoded.atoms(instance, "literal");
    return Stream.of(Clause.values())
        .filter(each -> atoms.contains(each.atom()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Every minimal set of clauses from which it follows whether the field is there. */
  List<Inference> inferences(EventField field) {
    Predicate<Set<Clause>> there = possible(each -> each.there().contains(field));
    Predicate<Set<Clause>> absent = possible(each -> !each.there().contains(field));
    List<Inference> inferences = new ArrayList<>();
    for (Set<Clause> each : MinimalSets.of(there.and(absent).negate())) {
      if (there.test(each) || absent.test(each)) {
        inferences.add(new Inference(field, there.test(each) ? Answer.THERE : Answer.ABSENT, each));
      }
    }
    return inferences;
  }

  /** Every minimal set of clauses that cannot be taken at their word together. */
  List<Set<Clause>> contradictions() {
    return MinimalSets.of(possible(each -> true).negate());
  }

  private Predicate<Set<Clause>> possible(Predicate<Found> reading) {
    return clauses ->
        found.stream().filter(reading).anyMatch(each -> each.clauses().containsAll(clauses));
  }
}
