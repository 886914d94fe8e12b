package org.splitring.claims.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What names mean, each thought about once: a tree has far fewer than it has words. */
final class NameMeanings {

  /** Enough for the names of a kernel; no tree makes it grow without end. */
  private static final int MOST = 1_000_000;

  private static final Map<String, NameMeaning> KNOWN = new ConcurrentHashMap<>();

  private NameMeanings() {}

  static NameMeaning of(String name) {
    NameMeaning known = KNOWN.get(name);
    if (known == null) {
      known = NameMeaning.of(name);
      if (KNOWN.size() < MOST) {
        KNOWN.put(name, known);
      }
    }
    return known;
  }
}
