package org.splitring.properties.consequence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Struct;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Referent;

/**
 * Tells the events of a round as lines; what was read in it before and has not changed is left out.
 */
final class Teller {

  private final Played played;
  private final Ground ground;
  private final List<TaleLine> lines = new ArrayList<>();
  private final Set<Event> told = new HashSet<>();

  private final List<Room> rooms;

  private Teller(Played played, List<Room> rooms) {
    this.played = played;
    this.rooms = rooms;
    ground = new Ground(played.setup());
  }

  /**
   * The first round, the first that went wrong, and what was between and behind in one line each.
   */
  static List<TaleLine> tell(Played played, List<Room> rooms, Optional<Overrun> overrun) {
    Teller teller = new Teller(played, rooms);
    int bad =
        played
            .bad()
            .or(() -> overrun.flatMap(each -> played.round(each.event())))
            .map(Round::number)
            .orElse(1);
    int last = played.rounds().size();
    teller.round(1);
    if (bad > 2) {
      teller.sum(
          String.format(
              Locale.ROOT,
              "%s: the same, and %s back",
              buffers(2, bad - 1),
              bad == 3 ? "it comes" : "they come"));
    }
    if (bad > 1) {
      teller.round(bad);
    }
    if (last > bad) {
      boolean well = played.bad().isEmpty();
      teller.sum(
          buffers(bad + 1, last)
              + (well ? ": the same" : ": no better; " + played.lent() + " descriptors are lent"));
    }
    return List.copyOf(teller.lines);
  }

  private static String buffers(int from, int to) {
    return from == to ? "buffer " + from : String.format(Locale.ROOT, "buffers %d to %d", from, to);
  }

  private void sum(String text) {
    lines.add(new TaleLine(Optional.empty(), text, ""));
  }

  private void round(int number) {
    told.clear();
    List<Event> events = played.rounds().get(number - 1).events();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (event instanceof Event.Store store && store.spot() instanceof Referent.InRing spot) {
        store(store, spot, events.subList(i, events.size()));
      } else if (event instanceof Event.Load load && load.spot() instanceof Referent.InRing spot) {
        load(load, spot);
      } else {
        other(event, number);
      }
    }
  }

  private void store(Event.Store store, Referent.InRing spot, List<Event> rest) {
    String where = ground.place(store.address());
    switch (spot.member()) {
      case DESC_ADDR -> {
        long bytes = Struct.VIRTQ_DESC.size().fixed();
        say(
            store,
            bytes,
            String.format(
                Locale.ROOT,
                "describes a buffer in desc[%d] at %s",
                spot.index(),
                ground.places(store.address(), bytes)));
      }
      case USED_ID -> {
        Event.Store len = (Event.Store) rest.get(1);
        long bytes = Struct.VIRTQ_USED_ELEM.size().fixed();
        say(
            store,
            bytes,
            String.format(
                Locale.ROOT,
                "writes used.ring[%d] = {id %d, len %d} at %s",
                spot.index(),
                store.value(),
                len.value(),
                ground.places(store.address(), bytes)));
      }
      case DESC_LEN, DESC_FLAGS, DESC_NEXT, USED_LEN -> {}
      default ->
          say(
              store,
              store.bytes(),
              String.format(
                  Locale.ROOT, "writes %s = %d at %s", spot.label(), store.value(), where));
    }
  }

  private void say(Event.Store store, long bytes, String text) {
    Referent.InRing spot = (Referent.InRing) store.spot();
    Actor other = store.actor().other();
    boolean behind =
        rooms.stream().anyMatch(room -> room.isOutside(spot.member(), store.address(), bytes));
    String there = ground.held(other, store.address(), bytes);
    String aside =
        ground.agreed(spot)
            ? ""
            : String.format(Locale.ROOT, "the %s has %s there", other.label(), there);
    lines.add(
        new TaleLine(
            Optional.of(store.actor()), text, behind ? "outside the memory set aside" : aside));
  }

  private void load(Event.Load load, Referent.InRing spot) {
    if (spot.member().part() == Part.DESCRIPTOR_TABLE || !told.add(load)) {
      return;
    }
    String text =
        String.format(
            Locale.ROOT,
            "reads %s = %d at %s",
            spot.label(),
            load.value(),
            ground.place(load.address()));
    Actor writer = spot.member().writer();
    String aside =
        ground.agreed(spot) || writer == load.actor()
            ? ""
            : String.format(
                Locale.ROOT,
                "the %s has it at %s",
                writer.label(),
                ground.place(ground.address(writer, spot)));
    lines.add(new TaleLine(Optional.of(load.actor()), text, aside));
  }

  private void other(Event event, int number) {
    String text = null;
    if (event instanceof Event.Notification) {
      text = "notifies the " + event.actor().other().label();
    } else if (event instanceof Event.Took took) {
      text = "takes the buffer at descriptor " + took.chain().head();
    } else if (event instanceof Event.Refused refused) {
      text = "gives up: " + refused.reason();
    } else if (event instanceof Event.Returned returned) {
      text =
          String.format(
              Locale.ROOT, "gets buffer %d back, len %d", number, returned.completion().len());
    } else if (event instanceof Event.Stray stray) {
      text =
          String.format(
              Locale.ROOT,
              "finds a completion of descriptor %d, which it has not offered",
              stray.id());
    }
    if (text != null) {
      lines.add(new TaleLine(Optional.of(event.actor()), text, ""));
    }
  }
}
