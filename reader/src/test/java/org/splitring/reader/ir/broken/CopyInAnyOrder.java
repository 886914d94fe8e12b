package org.splitring.reader.ir.broken;

import java.util.Set;

/** Breaks a rule on purpose: who goes over the names meets them in another order in each run. */
public record CopyInAnyOrder(Set<String> names) {
  public CopyInAnyOrder {
    names = Set.copyOf(names);
  }
}
