package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Statement;

/**
 * Decides whether what is compiled, where nothing defines the macros that decide it, bears on an
 * answer.
 *
 * <p>A type or a function that may be another one does not bear on an answer that stays the same
 * while nothing is known of it. Whatever else may be different is read the other way, with the
 * macros defined: each choice by itself, and then all of them together.
 */
final class BothWays {

  /** The most translations that are read for one file. */
  private static final int MOST = 8;

  private final Reading reading;
  private final Map<IASTFunctionDefinition, Optional<Configuration.Choice>> known = new HashMap<>();
  private final Map<Set<String>, Optional<Reading>> others = new HashMap<>();

  BothWays(Reading reading) {
    this.reading = reading;
  }

  /** The choice that decides what is said, if one does. */
  Optional<Configuration.Choice> deciding(IASTFunctionDefinition function, Lifted lifted) {
    Optional<Configuration.Choice> decided = known.get(function);
    if (decided == null) {
      decided = decide(function, lifted);
      known.put(function, decided);
    }
    return decided;
  }

  private Optional<Configuration.Choice> decide(IASTFunctionDefinition function, Lifted lifted) {
    if (lifted.statements().stream().noneMatch(Statement.Stated.class::isInstance)) {
      return Optional.empty();
    }
    List<Configuration.Choice> choices =
        reading.configuration.bearingOn(reading.consulted, lifted.results().orElse(List.of()));
    choices = withoutDoubtful(function, lifted, choices);
    Set<String> together = new TreeSet<>();
    for (Configuration.Choice choice : choices) {
      together.addAll(choice.macros());
      if (together.size() > MOST || !isSame(function, lifted, choice)) {
        return Optional.of(choice);
      }
    }
    return choices.size() < 2 || saysSame(function, lifted, together)
        ? Optional.empty()
        : Optional.of(choices.get(0));
  }

  /** The choices that are left without those about which nothing has to be known. */
  private List<Configuration.Choice> withoutDoubtful(
      IASTFunctionDefinition function, Lifted lifted, List<Configuration.Choice> choices) {
    Set<IASTNode> doubtful = new LinkedHashSet<>();
    choices.forEach(choice -> doubtful.addAll(choice.doubtful()));
    if (doubtful.isEmpty() || saysSameWithout(doubtful, function, lifted)) {
      return choices.stream().filter(Configuration.Choice::elsewhere).toList();
    }
    List<Configuration.Choice> left = new ArrayList<>();
    for (Configuration.Choice choice : choices) {
      if (choice.elsewhere() || !saysSameWithout(choice.doubtful(), function, lifted)) {
        left.add(choice);
      }
    }
    return left;
  }

  private boolean saysSameWithout(
      Set<IASTNode> doubtful, IASTFunctionDefinition function, Lifted lifted) {
    reading.doubt(doubtful);
    Lifted without = Lifted.of(reading, function);
    reading.doubt(Set.of());
    return without.saysAs(lifted);
  }

  /** Whether every branch of the conditional was read, and all of them say the same. */
  private boolean isSame(
      IASTFunctionDefinition function, Lifted lifted, Configuration.Choice choice) {
    List<Set<String>> ways = new ArrayList<>();
    choice.macros().forEach(macro -> ways.add(Set.of(macro)));
    if (choice.macros().size() > 1) {
      ways.add(choice.macros());
    }
    List<Boolean> seen = new ArrayList<>(reading.configuration.taken(choice.at()));
    for (Set<String> way : ways) {
      if (!saysSame(function, lifted, way)) {
        return false;
      }
      List<Boolean> taken = others.get(way).orElseThrow().configuration.taken(choice.at());
      for (int i = 0; i < seen.size() && i < taken.size(); i++) {
        seen.set(i, seen.get(i) || taken.get(i));
      }
    }
    return !seen.contains(false);
  }

  /** Whether the function says the same where the macros are defined. */
  private boolean saysSame(IASTFunctionDefinition function, Lifted lifted, Set<String> macros) {
    Optional<Reading> other = others.computeIfAbsent(macros, this::translated);
    if (other.isEmpty()) {
      return false;
    }
    List<IASTFunctionDefinition> again =
        other.get().definitions.functions(Definitions.name(function));
    return again.size() == 1 && Lifted.of(other.get(), again.get(0)).saysAs(lifted);
  }

  private Optional<Reading> translated(Set<String> macros) {
    if (others.size() >= MOST || reading.translation.isListing()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Reading(reading.translation.defining(macros)));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }
}
