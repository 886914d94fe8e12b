package org.splitring.claims.c;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What evaluating a piece of text reads and changes.
 *
 * <p>A variable is told by its binding, a member of any structure by its name alone.
 */
final class Effects {

  /** What is read. */
  final Set<Object> read = new HashSet<>();

  /** What is changed. */
  final Set<Object> changed = new HashSet<>();

  /** What is changed by the expression itself, and not by a function that it calls. */
  final Set<Object> direct = new HashSet<>();

  /** Whether something is read, or changed, through a pointer: it may be anything. */
  boolean readsAnything;

  boolean changesAnything;

  /** Both, one after the other or at the same time. */
  void add(Effects other) {
    read.addAll(other.read);
    changed.addAll(other.changed);
    direct.addAll(other.direct);
    readsAnything |= other.readsAnything;
    changesAnything |= other.changesAnything;
  }

  /** Whether nothing is changed. */
  boolean areNone() {
    return changed.isEmpty() && !changesAnything;
  }

  /** Whether the order of the two decides what comes out. */
  boolean clashWith(Effects other, Collection<?> reachable) {
    return changeFor(other, reachable) || other.changeFor(this, reachable);
  }

  private boolean changeFor(Effects other, Collection<?> reachable) {
    if (!Collections.disjoint(changed, other.read)
        || !Collections.disjoint(changed, other.changed)) {
      return true;
    }
    boolean otherIsReachable =
        isReachable(other.read, reachable) || isReachable(other.changed, reachable);
    return changesAnything && (other.readsAnything || other.changesAnything || otherIsReachable)
        || (other.readsAnything || other.changesAnything) && isReachable(changed, reachable);
  }

  /** A variable whose address is never taken is reached by no pointer. */
  private static boolean isReachable(Set<Object> objects, Collection<?> reachable) {
    return objects.stream().anyMatch(each -> each instanceof String || reachable.contains(each));
  }
}
