package org.splitring.model.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.splitring.model.layout.Struct;
import org.splitring.model.ring.Descriptor;
import org.splitring.model.ring.Flag;
import org.splitring.model.ring.GuestMemory;
import org.splitring.model.ring.RingMember;
import org.splitring.model.ring.RingPlaces;
import org.splitring.model.ring.Setup;

/** Follows a chain through memory wherever it leads, whether a driver may post it or not. */
final class ChainWalk {

  private final GuestMemory memory;
  private final Setup setup;
  private final List<Link> links = new ArrayList<>();
  private boolean endless;

  private ChainWalk(GuestMemory memory, Setup setup) {
    this.memory = memory;
    this.setup = setup;
  }

  static Posted from(GuestMemory memory, Setup setup, int head) {
    ChainWalk walk = new ChainWalk(memory, setup);
    RingPlaces places = setup.driver();
    walk.follow(places.desc(), places.size().entries(), head, false);
    walk.links.stream()
        .filter(each -> each.has(Flag.INDIRECT))
        .findFirst()
        .ifPresent(
            each ->
                walk.follow(
                    each.address(), each.length() / Struct.VIRTQ_DESC.size().fixed(), 0, true));
    return new Posted(head, walk.links, walk.endless);
  }

  private void follow(long table, long count, int first, boolean inTable) {
    Set<Integer> met = new HashSet<>();
    for (int at = first; at < count; ) {
      if (!met.add(at)) {
        endless = true;
        return;
      }
      Link link = new Link(inTable, at, descriptor(table, at));
      links.add(link);
      if (!link.has(Flag.NEXT) || link.has(Flag.INDIRECT)) {
        return;
      }
      at = link.descriptor().next();
    }
  }

  private Descriptor descriptor(long table, int index) {
    return new Descriptor(
        number(table, RingMember.DESC_ADDR, index),
        number(table, RingMember.DESC_LEN, index),
        (int) number(table, RingMember.DESC_FLAGS, index),
        (int) number(table, RingMember.DESC_NEXT, index));
  }

  private long number(long table, RingMember member, int index) {
    return memory.number(RingPlaces.inTable(table, member, index), member.bytes(), setup.order());
  }
}
