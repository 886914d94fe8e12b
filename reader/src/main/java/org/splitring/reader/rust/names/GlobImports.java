package org.splitring.reader.rust.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the imports of all of a module, {@code use m::*}, bring under one name.
 *
 * @param found what each of them brings that brings something
 * @param isUnseen whether one of them names what is not seen, which may bring the name as well
 * @param isSure whether one that brings something is there in every build
 */
record GlobImports(List<PathMeaning> found, boolean isUnseen, boolean isSure) {

  GlobImports {
    found = List.copyOf(found);
  }

  /** What the name means by them, if anything. */
  PathMeaning meaning(String name) {
    if (found.isEmpty()) {
      return new PathMeaning.Foreign(List.of(name));
    }
    if (found.stream().distinct().count() == 1) {
      return found.get(0);
    }
    Set<Item> all = new LinkedHashSet<>();
    for (PathMeaning each : found) {
      if (!(each instanceof PathMeaning.Items items)) {
        return new PathMeaning.Open("several modules that are imported whole have a " + name);
      }
      all.addAll(items.items());
    }
    return new PathMeaning.Items(List.copyOf(all), List.of());
  }
}
