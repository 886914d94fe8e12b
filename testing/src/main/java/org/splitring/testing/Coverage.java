package org.splitring.testing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a suite has tried, law by law, and so what it may say that it covered. */
public final class Coverage {

  private final String suite;
  private final String kind;
  private final Map<Object, Set<Object>> tried = new LinkedHashMap<>();

  /**
   * Nothing is covered yet.
   *
   * @param suite its name, such as {@code layout laws}
   * @param kind what a law is tried at, such as {@code points}
   */
  public Coverage(String suite, String kind) {
    this.suite = suite;
    this.kind = kind;
  }

  /** A law was tried at a point, which has to be a value. */
  public void add(Object law, Object point) {
    tried.computeIfAbsent(law, each -> new LinkedHashSet<>()).add(point);
  }

  /** What every law was tried at, of all there is, as a line for people. */
  public String of(Collection<?> all) {
    Set<Object> everywhere = new LinkedHashSet<>(all);
    tried.values().forEach(everywhere::retainAll);
    boolean whole = !tried.isEmpty() && everywhere.size() == all.size();
    return String.format(
        Locale.ROOT,
        "%s: %s at %d of %d %s (%s)",
        suite,
        tried.size() == 1 ? "1 law" : tried.size() + " laws",
        tried.isEmpty() ? 0 : everywhere.size(),
        all.size(),
        kind,
        whole ? "exhaustive" : "not all");
  }
}
