package org.splitring.claims.reading.oracle;

import java.util.Set;

/**
 * An lvalue that generated code can use.
 *
 * @param text how it is written
 * @param type its type
 * @param objects what it may be: several for what is reached through a pointer
 * @param settable whether it may be assigned
 */
record Variable(String text, String type, Set<String> objects, boolean settable) {

  static Variable of(String name, String type) {
    return new Variable(name, type, Set.of(name), true);
  }

  boolean isInteger() {
    return !type.contains("*");
  }
}
