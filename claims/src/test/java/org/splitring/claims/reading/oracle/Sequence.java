package org.splitring.claims.reading.oracle;

import java.util.HashSet;
import java.util.Set;

/**
 * What a part of an expression reads and changes, so that no two parts that C does not order touch
 * one object: such an expression would have no value to compare.
 */
final class Sequence {

  private final Set<String> read = new HashSet<>();
  private final Set<String> changed = new HashSet<>();
  private final Sequence outer;

  private Sequence(Sequence outer) {
    this.outer = outer == null ? this : outer;
  }

  static Sequence full() {
    return new Sequence(null);
  }

  /** A part that C orders against its neighbours, but not against what is around. */
  Sequence inner() {
    return new Sequence(this);
  }

  /** The part is over: to everything around it is read and changed there. */
  void close() {
    outer.read.addAll(read);
    outer.changed.addAll(changed);
  }

  boolean mayRead(Set<String> objects) {
    return objects.stream().noneMatch(changed::contains)
        && (outer == this || outer.mayRead(objects));
  }

  boolean mayChange(Set<String> objects) {
    return objects.stream().noneMatch(each -> changed.contains(each) || read.contains(each))
        && (outer == this || outer.mayChange(objects));
  }

  void reads(Set<String> objects) {
    read.addAll(objects);
  }

  void changes(Set<String> objects) {
    changed.addAll(objects);
  }
}
