package org.splitring.reader.rust.parse;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.treesitter.TSNode;

/**
 * A kind of node.
 *
 * @param name such as {@code call_expression}; of a word or sign that is no name, its text
 * @param isNamed whether the grammar has a name for it
 */
record Kind(String name, boolean isNamed) {

  /** What is too deep to be looked at. */
  static final Kind WRONG = new Kind("ERROR", true);

  /** What stands for any part: it has no name in the grammar, but it counts as a part. */
  private static final String ANY = "_";

  private static final Map<Integer, Kind> BY_SYMBOL = new ConcurrentHashMap<>();

  static Kind of(TSNode node) {
    int symbol = node.getSymbol();
    Kind known = BY_SYMBOL.get(symbol);
    if (known == null) {
      known = new Kind(node.getType().intern(), node.isNamed() || node.getType().equals(ANY));
      BY_SYMBOL.put(symbol, known);
    }
    return known;
  }
}
