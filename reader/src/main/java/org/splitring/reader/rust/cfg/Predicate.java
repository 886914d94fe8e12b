package org.splitring.reader.rust.cfg;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a {@code cfg} asks of a build. */
public sealed interface Predicate {

  /**
   * A choice: {@code unix}, {@code feature = "x"}.
   *
   * @param value empty for a name alone
   */
  record Atom(String name, Optional<String> value) implements Predicate {
    @Override
    public String toString() {
      return value.map(each -> name + " = \"" + each + "\"").orElse(name);
    }
  }

  /** All of some hold; of none, it holds. */
  record All(List<Predicate> parts) implements Predicate {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of some holds; of none, it does not. */
  record Any(List<Predicate> parts) implements Predicate {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** It does not hold. */
  record Not(Predicate part) implements Predicate {}

  /** Something that is not understood. */
  record Unclear(String text) implements Predicate {}

  /** Whether it holds; empty if what is known does not tell. */
  default Optional<Boolean> holds(Function<Atom, Optional<Boolean>> known) {
    if (this instanceof Atom atom) {
      return known.apply(atom);
    }
    if (this instanceof Not not) {
      return not.part().holds(known).map(each -> !each);
    }
    if (this instanceof All all) {
      return joined(all.parts(), known, false);
    }
    return this instanceof Any any ? joined(any.parts(), known, true) : Optional.empty();
  }

  /** The value that one part is enough for, if a part has it; else the other, if all have it. */
  private static Optional<Boolean> joined(
      List<Predicate> parts, Function<Atom, Optional<Boolean>> known, boolean enough) {
    boolean isOpen = false;
    for (Predicate each : parts) {
      Optional<Boolean> holds = each.holds(known);
      if (holds.isPresent() && holds.get() == enough) {
        return Optional.of(enough);
      }
      isOpen |= holds.isEmpty();
    }
    return isOpen ? Optional.empty() : Optional.of(!enough);
  }

  /** The choices that it asks for, in order. */
  default Set<Atom> atoms() {
    Set<Atom> all = new LinkedHashSet<>();
    if (this instanceof Atom atom) {
      all.add(atom);
    } else if (this instanceof Not not) {
      all.addAll(not.part().atoms());
    } else if (this instanceof All every) {
      every.parts().forEach(each -> all.addAll(each.atoms()));
    } else if (this instanceof Any any) {
      any.parts().forEach(each -> all.addAll(each.atoms()));
    }
    return all;
  }
}
