package org.splitring.reader.ir;

import java.util.List;

/** Which bytes of memory something may have changed. A closed set, from little to all. */
public sealed interface Footprint {

  /** {@code bytes} bytes from where a pointer points. */
  record Range(Expression pointer, Expression bytes) implements Footprint {}

  /** The whole object that a pointer points into. */
  record WholeObject(Expression pointer) implements Footprint {}

  /** All that can be reached from these values, through any number of pointers. */
  record Reachable(List<Expression> roots) implements Footprint {
    public Reachable {
      roots = List.copyOf(roots);
    }
  }

  /** All but the locals whose address nobody else has. */
  record AllButUnescapedLocals() implements Footprint {}

  /** Everything. */
  record Everything() implements Footprint {}
}
