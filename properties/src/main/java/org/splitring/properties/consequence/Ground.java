package org.splitring.properties.consequence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingPlaces;
import org.splitring.model.ring.Setup;

/** Says what stands at an address, to whom. */
final class Ground {

  /** Offsets beyond this are told as addresses. */
  private static final long FAR = 1L << 33;

  private final Setup setup;

  Ground(Setup setup) {
    this.setup = setup;
  }

  /** The address in words, as an offset from the descriptor table where it is near. */
  String place(long address) {
    long offset = address - setup.driver().desc();
    return offset >= 0 && offset < FAR
        ? "byte " + offset
        : "address 0x" + Long.toHexString(address);
  }

  /** The first to the last of so many bytes. */
  String places(long address, long bytes) {
    long offset = address - setup.driver().desc();
    return offset >= 0 && offset < FAR
        ? String.format(Locale.ROOT, "bytes %d to %d", offset, offset + bytes - 1)
        : place(address);
  }

  /** Whether both sides have the same thing at the same address. */
  boolean agreed(Referent.InRing spot) {
    return address(Actor.DRIVER, spot) == address(Actor.DEVICE, spot);
  }

  long address(Actor actor, Referent.InRing spot) {
    return setup.places(actor).address(spot.member(), spot.index());
  }

  /** What a side has in those bytes: members of the ring, padding, or nothing of it. */
  String held(Actor actor, long address, long bytes) {
    RingPlaces places = setup.places(actor);
    List<String> labels =
        java.util.stream.LongStream.range(0, bytes)
            .mapToObj(i -> places.at(address + i))
            .flatMap(List::stream)
            .distinct()
            .map(Referent.InRing::label)
            .toList();
    if (!labels.isEmpty()) {
      return join(labels);
    }
    boolean inside = address - places.desc() >= 0 && places.end() - address > 0;
    return inside ? "padding" : "nothing of the ring";
  }

  /**
   * Who wrote a number that was read, if it was not written as what it is read as.
   *
   * @param before what happened before the reading
   */
  String origin(Event.Load load, List<Event> before) {
    List<Event.Store> stores =
        java.util.stream.LongStream.range(load.address(), load.address() + load.bytes())
            .mapToObj(address -> last(address, before))
            .flatMap(List::stream)
            .distinct()
            .toList();
    if (stores.isEmpty()) {
      return "which nobody has written";
    }
    List<String> labels =
        stores.stream()
            .filter(store -> !store.spot().equals(load.spot()))
            .map(store -> store.spot().label())
            .distinct()
            .toList();
    if (labels.isEmpty()) {
      return "";
    }
    return String.format(
        Locale.ROOT, "which the %s wrote as %s", stores.get(0).actor().label(), join(labels));
  }

  private static List<Event.Store> last(long address, List<Event> events) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i) instanceof Event.Store store
          && Long.compareUnsigned(address - store.address(), store.bytes()) < 0) {
        return List.of(store);
      }
    }
    return List.of();
  }

  private static String join(List<String> labels) {
    return labels.size() <= 1
        ? labels.stream().collect(Collectors.joining())
        : String.join(", ", labels.subList(0, labels.size() - 1))
            + " and "
            + labels.get(labels.size() - 1);
  }
}
