package org.splitring.reader.variants;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.preprocess.condition.Atom;

/**
 * Which atoms can have an effect together that none has alone: those that are asked in one
 * condition or inside one another, or of which one decides about a macro that the other one's
 * macros or conditions lead to.
 */
final class Interplay {

  private final Map<Atom, Atom> parents = new LinkedHashMap<>();
  private final Map<String, Atom> byName = new HashMap<>();

  /** These belong together. */
  void together(Collection<Atom> atoms) {
    Atom first = null;
    for (Atom each : atoms) {
      parents.putIfAbsent(each, each);
      if (first == null) {
        first = each;
      } else {
        join(first, each);
      }
    }
  }

  /** These decide what macros of these names are. */
  void decide(Collection<Atom> atoms, Collection<String> macros) {
    together(atoms);
    for (Atom each : atoms) {
      for (String name : macros) {
        Atom other = byName.putIfAbsent(name, each);
        if (other != null) {
          join(other, each);
        }
      }
      break;
    }
  }

  /** These ask for macros of these names, once all is said about who decides them. */
  void ask(Collection<Atom> atoms, Collection<String> macros) {
    for (Atom each : atoms) {
      for (String name : macros) {
        Atom other = byName.get(name);
        if (other != null) {
          join(other, each);
        }
      }
      break;
    }
  }

  private void join(Atom one, Atom other) {
    parents.put(root(other), root(one));
  }

  private Atom root(Atom atom) {
    Atom at = parents.computeIfAbsent(atom, each -> each);
    while (!parents.get(at).equals(at)) {
      at = parents.get(at);
    }
    return at;
  }

  /** The groups of some atoms, in their order. */
  List<Set<Atom>> groups(Collection<Atom> atoms) {
    Map<Atom, Set<Atom>> groups = new LinkedHashMap<>();
    for (Atom each : atoms) {
      groups.computeIfAbsent(root(each), any -> new LinkedHashSet<>()).add(each);
    }
    return List.copyOf(groups.values());
  }
}
