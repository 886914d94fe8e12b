package org.splitring.model.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Completion;
import org.splitring.model.ring.Element;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;

/** The buffers that the driver got back, and how much of each the device says it has written. */
public final class HandedBack {

  private record Owned(Completion completion, long len) {}

  private final List<Owned> owned = new ArrayList<>();
  private long lastId = -1;
  private long lastLen;

  HandedBack() {}

  /** What the used ring says was written of a buffer; for a skipped one, all there is room for. */
  public long written(Completion completion) {
    return completion.head() == lastId ? lastLen : completion.len();
  }

  /**
   * Whether a byte of a buffer that came back lies in the part that was written.
   *
   * @return empty if the device could not write it, or it is in no such buffer
   */
  public Optional<Boolean> isWritten(long address) {
    for (Owned each : owned) {
      long before = 0;
      for (Element element : each.completion().buffer().elements(true)) {
        long offset = address - element.address();
        if (Long.compareUnsigned(offset, element.length()) < 0) {
          return Optional.of(before + offset < each.len());
        }
        before += element.length();
      }
    }
    return Optional.empty();
  }

  void pass(Event event) {
    if (event instanceof Event.Load load
        && load.actor() == Actor.DRIVER
        && load.spot() instanceof Referent.InRing spot) {
      if (spot.member() == RingMember.USED_ID) {
        lastId = load.value();
      } else if (spot.member() == RingMember.USED_LEN) {
        lastLen = load.value();
      }
    } else if (event instanceof Event.Returned returned) {
      owned.add(new Owned(returned.completion(), written(returned.completion())));
    } else if (event instanceof Event.Offered offered) {
      owned.removeIf(each -> sharesMemory(each.completion(), offered.buffer().elements()));
    }
  }

  private static boolean sharesMemory(Completion completion, List<Element> elements) {
    return completion.buffer().elements(true).stream()
        .anyMatch(own -> elements.stream().anyMatch(other -> other.address() == own.address()));
  }
}
