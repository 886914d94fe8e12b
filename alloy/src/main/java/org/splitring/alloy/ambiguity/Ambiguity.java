package org.splitring.alloy.ambiguity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the text leaves open, what follows from which clauses, and what the errata settle.
 *
 * @param differences for every topic the smallest ring of which two readers of the text as printed
 *     differ; a topic that is not open is left out
 * @param inferences every minimal set of clauses that settles whether an event field is there
 * @param contradictions every minimal set of clauses that no reading satisfies at their word
 * @param remaining with every erratum: two readings that still differ, if there are
 * @param needs for every erratum the smallest ring of which two readers differ without it, though
 *     they have all the others; an erratum that can be spared is left out
 */
public record Ambiguity(
    Map<Topic, Pair> differences,
    List<Inference> inferences,
    List<Set<Clause>> contradictions,
    Optional<Pair> remaining,
    Map<Erratum, Pair> needs) {

  public Ambiguity {
    differences = Map.copyOf(differences);
    inferences = List.copyOf(inferences);
    contradictions = List.copyOf(contradictions);
    needs = Map.copyOf(needs);
  }
}
