package org.splitring.reader.variants;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.splitring.reader.preprocess.IfSection;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.variants.index.Indexes;

/**
 * Why a conditional bears. With another answer one may bear for more: it decides about a name that
 * is used only then, so that the two answers have an effect together.
 *
 * @param conditional where it stands
 * @param name a name that counts and that it says something of; empty for the place itself
 */
record Relevance(TextRange conditional, String name) {

  /**
   * Why some conditionals bear.
   *
   * @param macros the names that count as macros
   * @param declared the names whose declarations count
   */
  static Set<Relevance> of(
      Collection<IfSection> bearing, Set<String> macros, Set<String> declared, Indexes indexes) {
    Set<Relevance> all = new HashSet<>();
    Map<SourceText, NavigableMap<Integer, Set<String>>> spoken = new HashMap<>();
    for (IfSection each : bearing) {
      TextRange place = each.place();
      all.add(new Relevance(place, ""));
      add(
          all,
          place,
          of(place.file(), spoken, macros, declared, indexes).subMap(place.start(), place.end()));
      for (SourceText file : indexes.included(place)) {
        add(all, place, of(file, spoken, macros, declared, indexes));
      }
    }
    return all;
  }

  private static void add(Set<Relevance> all, TextRange place, Map<Integer, Set<String>> names) {
    names.values().forEach(some -> some.forEach(name -> all.add(new Relevance(place, name))));
  }

  /** The names of which a file says something, by the places. */
  private static NavigableMap<Integer, Set<String>> of(
      SourceText file,
      Map<SourceText, NavigableMap<Integer, Set<String>>> spoken,
      Set<String> macros,
      Set<String> declared,
      Indexes indexes) {
    return spoken.computeIfAbsent(
        file,
        each -> {
          NavigableMap<Integer, Set<String>> all = indexes.of(each).defining(macros);
          indexes
              .declaring(each, declared)
              .forEach(
                  (at, names) -> all.computeIfAbsent(at, any -> new HashSet<>()).addAll(names));
          return all;
        });
  }
}
