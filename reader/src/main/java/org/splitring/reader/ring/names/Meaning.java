package org.splitring.reader.ring.names;

import java.util.Optional;
import org.splitring.model.layout.Quantity;

/** What a place, a value or a member holds: a quantity, or the descriptor table. */
public enum Meaning {
  /** The descriptor table; where it is, is the base. */
  DESC,
  AVAIL,
  USED_EVENT,
  USED,
  AVAIL_EVENT,
  TOTAL,
  AVAIL_SIZE,
  USED_SIZE;

  /** What holds that quantity. */
  public static Meaning of(Quantity quantity) {
    return valueOf(quantity.name());
  }

  /** The quantity; the descriptor table is none. */
  public Optional<Quantity> quantity() {
    return this == DESC ? Optional.empty() : Optional.of(Quantity.valueOf(name()));
  }

  /** Whether it is a place, or the descriptor table, and no size. */
  public boolean isPlace() {
    return quantity().map(each -> each.measure() == Quantity.Measure.PLACE).orElse(true);
  }

  /** Whether it is one of the two event fields. */
  public boolean isEvent() {
    return this == USED_EVENT || this == AVAIL_EVENT;
  }
}
