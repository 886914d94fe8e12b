package org.splitring.alloy.ambiguity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.alloy.Instance;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** Takes a ring and two readings of it out of an instance of {@code reading.als}. */
final class Decoded {

  private final Instance instance;

  private Decoded(Instance instance) {
    this.instance = instance;
  }

  static Pair pair(Instance instance) {
    Decoded decoded = new Decoded(instance);
    return new Pair(decoded.ring(), decoded.reading("One"), decoded.reading("Other"));
  }

  /** The last atoms of a relation, by the names of their signatures. */
  static List<String> atoms(Instance instance, String relation) {
    return Optional.ofNullable(instance.relations().get(relation)).orElseThrow().stream()
        .map(each -> signature(each.get(each.size() - 1)))
        .toList();
  }

  private Ring ring() {
    return new Ring(
        new QueueSize((int) number("Ring", "n")),
        new QueueAlign(number("Ring", "a")),
        number("Ring", "base"),
        !of("Ring", "negotiated").isEmpty());
  }

  private Reading reading(String reader) {
    return new Reading(
        isThere(reader, EventField.USED_EVENT),
        isThere(reader, EventField.AVAIL_EVENT),
        number(reader, "availBytes"),
        number(reader, "usedBytes"),
        number(reader, "used"),
        number(reader, "end"),
        number(reader, "room"),
        number(reader, "macro"),
        number(reader, "origin"));
  }

  private boolean isThere(String reader, EventField field) {
    return of(reader, "there").stream().anyMatch(each -> is(each.get(1), field.atom()));
  }

  private long number(String owner, String field) {
    return new Instance(Map.of(field, of(owner, field))).number(field);
  }

  private List<List<String>> of(String owner, String field) {
    return Optional.ofNullable(instance.relations().get(field)).orElseThrow().stream()
        .filter(each -> is(each.get(0), owner))
        .toList();
  }

  private static boolean is(String atom, String signature) {
    return signature(atom).equals(signature);
  }

  /** An atom is the name of its signature, perhaps behind that of the module, and a number. */
  private static String signature(String atom) {
    return atom.substring(atom.lastIndexOf('/') + 1).replaceFirst("\\$.*", "");
  }
}
