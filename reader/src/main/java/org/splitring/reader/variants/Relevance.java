package org.splitring.reader.variants;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.splitring.reader.preprocess.IfSection;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.variants.index.FileIndex;
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
    for (IfSection each : bearing) {
      TextRange place = each.place();
      Set<String> names = new HashSet<>(Set.of(""));
      names.addAll(
          spoken(
              indexes.of(place.file()),
              macros,
              declared,
              indexes,
              offset -> place.start() <= offset && offset < place.end()));
      for (SourceText file : indexes.included(place)) {
        names.addAll(spoken(indexes.of(file), macros, declared, indexes, offset -> true));
      }
      names.forEach(name -> all.add(new Relevance(place, name)));
    }
    return all;
  }

  /** The names of which a file says something at some of its places. */
  private static Set<String> spoken(
      FileIndex index,
      Set<String> macros,
      Set<String> declared,
      Indexes indexes,
      IntPredicate where) {
    Set<String> names = new HashSet<>();
    for (String name : macros) {
      if (index.macros().getOrDefault(name, List.of()).stream().anyMatch(where::test)) {
        names.add(name);
      }
    }
    for (String name : declared) {
      if (index.declarations().getOrDefault(name, List.of()).stream()
          .anyMatch(each -> where.test(each.offset()) && indexes.isOne(each))) {
        names.add(name);
      }
    }
    return names;
  }
}
