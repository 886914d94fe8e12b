package org.splitring.alloy;

import java.util.List;
import java.util.Map;

/**
 * An instance of a model, as far as it was asked for.
 *
 * @param relations the tuples of quantified variables, by their names
 */
public record Instance(Map<String, List<List<String>>> relations) {

  public Instance {
    relations = Map.copyOf(relations);
  }

  /** The number that a set of bit positions stands for; it must not have more than 64. */
  public long number(String name) {
    List<List<String>> tuples = relations.get(name);
    if (tuples == null) {
      throw new IllegalArgumentException("the instance has no " + name);
    }
    long bits = 0;
    for (List<String> tuple : tuples) {
      String atom = tuple.get(tuple.size() - 1);
      bits |= 1L << Integer.parseInt(atom.substring(atom.indexOf('$') + 1));
    }
    return bits;
  }
}
