package org.splitring.reader.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was changed, the newest first. Two memories that have one past share it, so that only what
 * they changed since is looked at when they meet.
 */
record Journal(
    @Nullable Journal before, int length, MemoryObject object, Optional<ByteRange> range) {

  static @Nullable Journal common(@Nullable Journal one, @Nullable Journal other) {
    Journal left = one;
    Journal right = other;
    while (left != right) {
      if (length(left) >= length(right)) {
        left = left == null ? null : left.before;
      } else {
        right = right == null ? null : right.before;
      }
    }
    return left;
  }

  static int length(@Nullable Journal journal) {
    return journal == null ? 0 : journal.length;
  }

  /** What was added to a past, in the order in which it was. */
  static List<Journal> since(@Nullable Journal past, @Nullable Journal now) {
    List<Journal> entries = new ArrayList<>();
    for (Journal each = now; each != null && each != past; each = each.before) {
      entries.add(each);
    }
    Collections.reverse(entries);
    return entries;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
