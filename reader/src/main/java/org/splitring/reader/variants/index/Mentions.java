package org.splitring.reader.variants.index;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.preprocess.token.TextRange;

/**
 * What may change an object or a layout wherever it stands: the object's name, a pragma that is an
 * operator, a macro that leads to one of them or that makes names (6.10.3.3), and assembly.
 */
public final class Mentions {

  /** The keywords of assembly, which may speak of any object. */
  static final Set<String> ASSEMBLY = Set.of("asm", "__asm", "__asm__");

  private final Set<String> targets = new HashSet<>(Set.of("_Pragma"));
  private final Indexes indexes;
  private Set<String> names = Set.of();
  private int known = -1;

  public Mentions(Set<String> objects, Indexes indexes) {
    this.indexes = indexes;
    if (!objects.isEmpty()) {
      targets.addAll(objects);
      targets.addAll(ASSEMBLY);
      targets.add("##");
    }
  }

  /** The names that count. */
  public Set<String> names() {
    if (known != indexes.size()) {
      known = indexes.size();
      names = indexes.leadingTo(targets);
    }
    return names;
  }

  /** Whether one is used there, or defined as a macro. */
  public boolean isIn(FileIndex index, TextRange place) {
    return stands(index.code(), place) || stands(index.macros(), place);
  }

  private boolean stands(Map<String, List<Integer>> where, TextRange place) {
    return names().stream()
        .flatMap(name -> where.getOrDefault(name, List.of()).stream())
        .anyMatch(offset -> place.start() <= offset && offset < place.end());
  }
}
