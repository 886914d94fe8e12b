package org.splitring.reader.ir;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Copies that cannot be changed, in the order of what was copied. That of {@link Set#copyOf} and
 * {@link Map#copyOf} is another one in each run of the virtual machine, and with it would be what
 * is read.
 */
public final class Ordered {

  private Ordered() {}

  /** The elements in their order. */
  public static <T> Set<T> set(Collection<? extends T> elements) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
  }

  /** The entries in their order. */
  public static <K, V> Map<K, V> map(Map<? extends K, ? extends V> entries) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }
}
