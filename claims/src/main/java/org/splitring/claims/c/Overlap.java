package org.splitring.claims.c;

import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Symbol;

/** Which locations may be the same memory under two names. */
final class Overlap {

  private Overlap() {}

  /** Whether a store to one may change the other, though their keys differ. */
  static boolean mayBe(Location one, Location other) {
    if (one.key().equals(other.key())) {
      return false;
    }
    return !one.local()
            && !other.local()
            && (!one.field().isEmpty() && one.field().equals(other.field())
                || seenOtherwise(one, other))
        || sameElement(one.key(), other.key());
  }

  /** One object, taken to be of two types: a structure and its first member, say. */
  private static boolean seenOtherwise(Location one, Location other) {
    for (Symbol symbol : Expressions.symbols(one.address())) {
      String root = symbol.name();
      if (one.within(root) && other.within(root)) {
        return !view(one, root).equals(view(other, root));
      }
    }
    return false;
  }

  /** The structure, or the plain type, that is found where a pointer points. */
  private static String view(Location location, String root) {
    String rest = location.key().substring(root.length());
    int dot = rest.indexOf('.');
    if (dot < 0) {
      return location.field();
    }
    int arrow = rest.indexOf("->");
    return arrow >= 0 && arrow < dot
        ? rest.substring(arrow + 2, dot)
        : rest.substring(dot + 1).replaceFirst("\\..*", "");
  }

  /** Elements of one array are different only if both indices are constants, and differ. */
  private static boolean sameElement(String one, String other) {
    int open = one.indexOf('[');
    if (open < 0 || !other.startsWith(one.substring(0, open + 1))) {
      return false;
    }
    String index = one.substring(open + 1, close(one, open));
    String otherIndex = other.substring(open + 1, close(other, open));
    if (index.equals(otherIndex)) {
      return sameElement(
          one.substring(close(one, open) + 1), other.substring(close(other, open) + 1));
    }
    return !(isConstant(index) && isConstant(otherIndex));
  }

  private static boolean isConstant(String index) {
    return index.matches("\\d+");
  }

  private static int close(String key, int open) {
    int depth = 0;
    for (int i = open; i < key.length(); i++) {
      depth += key.charAt(i) == '[' ? 1 : key.charAt(i) == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return key.length();
  }
}
