package org.splitring.reader;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out of the files of a tree, and would come out the same again: one object of each
 * kind, which any thread may use.
 */
public final class Kept {

  private final Map<Class<?>, Object> all = new ConcurrentHashMap<>();

  /** The object of a kind; made when it is first asked for. */
  <T> T of(Class<T> kind, Supplier<T> made) {
    return kind.cast(all.computeIfAbsent(kind, any -> made.get()));
  }
}
