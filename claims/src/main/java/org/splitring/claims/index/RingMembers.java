package org.splitring.claims.index;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.splitring.model.layout.Quantity;

/**
 * Whether the members of a structure are a ring: a table of descriptors and both rings themselves,
 * not pointers to them, named as VIRTIO does.
 *
 * <pre>struct virtio_virtq { struct virtq_desc descs[16]; struct virtq_avail avail; ... };</pre>
 */
final class RingMembers {

  private final Set<Quantity> rings = EnumSet.noneOf(Quantity.class);
  private boolean table;
  private boolean speaks;

  /** A declaration of members that is complete. */
  void declared(List<IndexToken> declaration) {
    if (declaration.stream().anyMatch(each -> each.is('*'))) {
      return;
    }
    boolean array = false;
    for (IndexToken each : declaration) {
      array |= each.is('[');
    }
    for (IndexToken each : declaration) {
      if (each.is('[') || each.is('(')) {
        break;
      }
      if (each.isName()) {
        NameMeaning meaning = NameMeanings.of(each.text());
        table |= array && meaning.table();
        speaks |= meaning.speaks() || meaning.ofQueue();
        meaning.held().ifPresent(rings::add);
      }
    }
  }

  boolean areRing() {
    return table && speaks && rings.contains(Quantity.AVAIL) && rings.contains(Quantity.USED);
  }
}
