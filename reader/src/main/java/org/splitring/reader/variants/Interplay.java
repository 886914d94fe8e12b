package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.preprocess.IfSection;
import org.splitring.reader.preprocess.UsedTexts;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.variants.index.FileIndex;
import org.splitring.reader.variants.index.Indexes;

/**
 * Which atoms can have an effect together that none has alone: those that are asked in one
 * condition or inside one another, or of which one decides about a macro that the other one's
 * macros or conditions lead to.
 */
final class Interplay {

  private final Map<Atom, Atom> parents = new LinkedHashMap<>();
  private final Map<String, Atom> byName = new HashMap<>();

  /** What is decided together, and by which macros, as these conditionals ask and define. */
  static Interplay of(
      Collection<List<IfSection>> conditionals,
      Set<IfSection> relevant,
      UsedTexts used,
      Indexes indexes) {
    Interplay interplay = new Interplay();
    List<Runnable> asking = new ArrayList<>();
    for (List<IfSection> ofOneFile : conditionals) {
      FileIndex index = indexes.of(ofOneFile.get(0).place().file());
      for (IfSection each : ofOneFile) {
        if (relevant.contains(each)) {
          Set<Atom> together = asked(each, ofOneFile);
          Set<String> defined = defined(each, index, indexes);
          interplay.decide(together, defined);
          Set<String> reached = new HashSet<>();
          used(each, used).forEach(name -> reached.addAll(indexes.leadsTo(name)));
          defined.forEach(name -> reached.addAll(indexes.leadsTo(name)));
          asking.add(() -> interplay.ask(together, reached));
        }
      }
    }
    asking.forEach(Runnable::run);
    return interplay;
  }

  /** The atoms of a conditional and of those around it. */
  static Set<Atom> asked(IfSection conditional, List<IfSection> ofOneFile) {
    Set<Atom> asked = new LinkedHashSet<>();
    conditional.branches().forEach(branch -> asked.addAll(branch.atoms()));
    for (IfSection other : ofOneFile) {
      if (other != conditional && other.place().holds(conditional.place())) {
        other.branches().forEach(branch -> asked.addAll(branch.atoms()));
      }
    }
    return asked;
  }

  /** The macros that are defined or undefined inside, in the files included there too. */
  private static Set<String> defined(IfSection conditional, FileIndex index, Indexes indexes) {
    TextRange place = conditional.place();
    Set<String> defined = new HashSet<>();
    index
        .macros()
        .forEach(
            (macro, offsets) -> {
              if (offsets.stream().anyMatch(at -> place.start() <= at && at < place.end())) {
                defined.add(macro);
              }
            });
    for (SourceText included : indexes.included(place)) {
      defined.addAll(indexes.of(included).macros().keySet());
    }
    return defined;
  }

  /** The macros that its conditions expand. */
  private static Set<String> used(IfSection conditional, UsedTexts used) {
    Set<String> names = new HashSet<>();
    for (IfSection.Branch branch : conditional.branches()) {
      TextRange at = branch.directive();
      used.uses(at.file().name(), at.start(), at.end()).forEach(use -> names.add(use.name()));
    }
    return names;
  }

  /** These belong together. */
  private void together(Collection<Atom> atoms) {
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
  private void decide(Collection<Atom> atoms, Collection<String> macros) {
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
  private void ask(Collection<Atom> atoms, Collection<String> macros) {
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
