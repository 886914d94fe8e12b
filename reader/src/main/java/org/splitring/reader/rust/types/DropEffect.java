package org.splitring.reader.rust.types;

import java.util.LinkedHashMap;
import java.util.Map;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.ir.Origin;

/**
 * What may happen where a value ends.
 *
 * @param acts whether memory that is read elsewhere may be changed
 * @param byName functions without a text that are called there, and are taken to leave it by their
 *     names
 */
public record DropEffect(boolean acts, Map<String, Origin> byName) {

  /** Nothing that changes memory. */
  public static final DropEffect NOTHING = new DropEffect(false, Map.of());

  /** Whatever a text may do. */
  public static final DropEffect ACTS = new DropEffect(true, Map.of());

  public DropEffect {
    byName = Ordered.map(byName);
  }

  static DropEffect byName(String function, Origin at) {
    return new DropEffect(false, Map.of(function, at));
  }

  /** Both. */
  public DropEffect and(DropEffect other) {
    Map<String, Origin> all = new LinkedHashMap<>(byName);
    other.byName.forEach(all::putIfAbsent);
    return new DropEffect(acts || other.acts, all);
  }
}
