package org.splitring.claims.c;

import org.eclipse.cdt.core.dom.ast.IType;
import org.splitring.model.formula.Formula;

/**
 * Where a value is kept: a variable, or a part of an object.
 *
 * @param key tells it from every other location of the reading
 * @param shown as the source would write it
 * @param type the type of what is kept there
 * @param address where it is in memory
 * @param field for a member of a structure the structure and the member, else empty: what may be
 *     the same place under another name
 * @param kept whether the reading keeps track of what is stored there; memory reached by arithmetic
 *     on addresses is not kept
 */
record Location(String key, String shown, IType type, Formula address, String field, boolean kept) {

  /** Whether it is a variable of a function being read, which no one else can reach by itself. */
  boolean local() {
    return key.startsWith("#");
  }

  /** How the source would write a member of it. */
  String shown(String member) {
    return isPointedTo() && shown.startsWith("*")
        ? shown.substring(1) + "->" + member
        : shown + "." + member;
  }

  /** For a member the structure that it is one of, else empty. */
  String structure() {
    int dot = field.indexOf('.');
    return dot < 0 ? "" : field.substring(0, dot);
  }

  /** What the keys of its parts begin with; members behind a pointer follow an arrow. */
  String root() {
    return isPointedTo() ? key.substring(0, key.length() - 1) : key;
  }

  /** What whoever has a pointer to it can reach by going on: of an element, the whole array. */
  String reach() {
    String reach = root();
    while (reach.endsWith("]")) {
      reach = reach.substring(0, opening(reach));
    }
    return reach;
  }

  private static int opening(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i > 0; i--) {
      depth += text.charAt(i) == ']' ? 1 : text.charAt(i) == '[' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return 0;
  }

  /** Whether it is all that a pointer points to. */
  boolean isPointedTo() {
    return key.endsWith("*");
  }

  /** Whether it is a bit-field, which holds less than its type says. */
  boolean isBits() {
    return field.endsWith(":");
  }

  /** Whether it is that location or a part of it. */
  boolean within(String prefix) {
    return key.startsWith(prefix)
        && (key.length() == prefix.length() || ".-[*|".indexOf(key.charAt(prefix.length())) >= 0);
  }
}
