package org.splitring.claims.tree;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was worked out of texts and would come out the same again, from any thread. When it has
 * grown large it starts anew, so that it never takes more memory than it saves time.
 *
 * @param <V> what is kept
 */
public final class TextMemo<V> {

  private static final long MOST_CHARACTERS = 64L << 20;

  private final Map<String, V> known = new ConcurrentHashMap<>();
  private final AtomicLong size = new AtomicLong();

  /** What was kept under that key, if it is still known. */
  public Optional<V> get(String key) {
    return Optional.ofNullable(known.get(key));
  }

  /** Keeps a value that weighs as much as so many characters. */
  public void put(String key, V value, int characters) {
    if (size.addAndGet((long) characters + key.length()) > MOST_CHARACTERS) {
      known.clear();
      size.set(characters);
    }
    known.put(key, value);
  }
}
