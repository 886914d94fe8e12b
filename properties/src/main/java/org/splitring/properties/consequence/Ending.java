package org.splitring.properties.consequence;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Chain;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;

/**
 * The one sentence in which a play ends, found in its events.
 *
 * <p>Of the first round that went wrong it looks how far the buffer came: whether the device was
 * notified, took it, the driver was notified, took it back; and at the number by which it was lost.
 */
final class Ending {

  /** What tells a side of a buffer that is there for it. */
  private static final Set<RingMember> NEWS =
      EnumSet.of(
          RingMember.AVAIL_IDX,
          RingMember.AVAIL_RING,
          RingMember.USED_IDX,
          RingMember.USED_ID,
          RingMember.USED_LEN);

  private final Played played;
  private final Ground ground;

  private final Optional<Overrun> overrun;

  Ending(Played played, Optional<Overrun> overrun) {
    this.played = played;
    this.overrun = overrun;
    ground = new Ground(played.setup());
  }

  /** The sentence, without a capital letter or a full stop. */
  String sentence() {
    return played.bad().map(this::lost).orElseGet(this::met);
  }

  private String met() {
    if (overrun.isPresent()) {
      return overrun.get().room().sentence(overrun.get().event(), ground);
    }
    return String.format(
        Locale.ROOT,
        "driver and device meet: %s out and back, nothing lost",
        count(played.rounds().size(), "buffer"));
  }

  private String lost(Round bad) {
    Optional<Event> nonsense =
        bad.first(event -> event instanceof Event.Refused || event instanceof Event.Stray);
    if (nonsense.isPresent() && nonsense.get() instanceof Event.Refused refused) {
      return mistaken(bad, Actor.DEVICE) + " and gives up the queue: " + refused.reason();
    }
    if (bad.first(this::phantom).isPresent()) {
      return mistaken(bad, Actor.DEVICE)
          + " and serves a buffer that was not offered, or not so often";
    }
    if (nonsense.isPresent() && nonsense.get() instanceof Event.Stray stray) {
      return mistaken(bad, Actor.DRIVER)
          + String.format(
              Locale.ROOT,
              " and finds a completion of descriptor %d, which it has not offered",
              stray.id());
    }
    if (!bad.notified(Actor.DRIVER)) {
      return unnotified(bad, Actor.DRIVER);
    }
    if (bad.first(Event.Took.class::isInstance).isEmpty()) {
      return unseen(
          bad, Actor.DEVICE, RingMember.AVAIL_IDX, "the driver's buffer is made available");
    }
    if (!bad.notified(Actor.DEVICE)) {
      return unnotified(bad, Actor.DEVICE);
    }
    if (bad.first(Event.Returned.class::isInstance).isEmpty()) {
      return unseen(bad, Actor.DRIVER, RingMember.USED_IDX, "the device's completion is written");
    }
    return mistaken(bad, Actor.DRIVER)
        + " and gets back what the device has not completed, or not so";
  }

  /** Whether the device took a buffer that was not offered, or more often than it was. */
  private boolean phantom(Event event) {
    return event instanceof Event.Took took
        && times(each -> each.equals(took)) > times(each -> offers(each, took.chain()));
  }

  private static boolean offers(Event event, Chain chain) {
    return event instanceof Event.Offered offered
        && chain.equals(new Chain(offered.head(), offered.buffer()));
  }

  private long times(Predicate<Event> which) {
    return played.events().stream().filter(which).count();
  }

  /** A side looks for news where the other does not put them. */
  private String unseen(Round bad, Actor reader, RingMember news, String what) {
    Event.Store store =
        (Event.Store)
            bad.first(event -> event instanceof Event.Store each && Round.is(each.spot(), news))
                .orElseThrow();
    Event.Load load = bad.load(reader, news);
    String reading =
        String.format(
            Locale.ROOT,
            "the %s looks at %s, reads %d%s and %s",
            reader.label(),
            ground.place(load.address()),
            load.value(),
            clause(load),
            reader == Actor.DRIVER ? driverWaits() : "does nothing; " + bothWait());
    if (store.address() == load.address()) {
      return String.format(
          Locale.ROOT, "%s = %d is overwritten: %s", store.spot().label(), store.value(), reading);
    }
    return String.format(
        Locale.ROOT,
        "%s where the %s never looks: %s = %d at %s, where the %s has %s; %s",
        what,
        reader.label(),
        store.spot().label(),
        store.value(),
        ground.place(store.address()),
        reader.label(),
        ground.held(reader, store.address(), store.bytes()),
        reading);
  }

  /** A side takes something for news that is none: the first number it reads that was another. */
  private String mistaken(Round bad, Actor reader) {
    List<Event.Load> news =
        bad.events().stream()
            .filter(event -> event instanceof Event.Load each && each.actor() == reader)
            .map(Event.Load.class::cast)
            .filter(load -> load.spot() instanceof Referent.InRing in && NEWS.contains(in.member()))
            .toList();
    Event.Load load =
        news.stream().filter(each -> !clause(each).isEmpty()).findFirst().orElse(news.get(0));
    return String.format(
        Locale.ROOT,
        "the %s takes %s for %s = %d%s",
        reader.label(),
        ground.place(load.address()),
        load.spot().label(),
        load.value(),
        clause(load));
  }

  /** A side does not notify, since it looks for the wish of the other in another place. */
  private String unnotified(Round bad, Actor silent) {
    boolean events = played.setup().features().eventIdx();
    RingMember wish =
        silent == Actor.DRIVER
            ? (events ? RingMember.AVAIL_EVENT : RingMember.USED_FLAGS)
            : (events ? RingMember.USED_EVENT : RingMember.AVAIL_FLAGS);
    Event.Load load = bad.load(silent, wish);
    Referent.InRing spot = (Referent.InRing) load.spot();
    long expected = ground.address(silent.other(), spot);
    String elsewhere =
        expected == load.address()
            ? ""
            : String.format(
                Locale.ROOT,
                ", while the %s has it at %s",
                silent.other().label(),
                ground.place(expected));
    return String.format(
        Locale.ROOT,
        "the %s reads %s = %d at %s%s%s; so it does not notify of buffer %d, and %s",
        silent.label(),
        spot.label(),
        load.value(),
        ground.place(load.address()),
        clause(load),
        elsewhere,
        bad.number(),
        bothWait());
  }

  private String driverWaits() {
    int entries = played.setup().driver().size().entries();
    return played.lent() == entries
        ? String.format(
            Locale.ROOT, "waits for ever, with %s lent and none free", count(entries, "descriptor"))
        : "waits for ever";
  }

  private String bothWait() {
    int lost = played.bad().map(Round::number).orElse(0);
    return played.rounds().stream()
        .filter(round -> round.number() > lost)
        .filter(round -> round.first(Event.Returned.class::isInstance).isPresent())
        .findFirst()
        .map(
            round ->
                String.format(Locale.ROOT, "it waits until buffer %d brings news", round.number()))
        .orElse("both wait for ever");
  }

  /** Where the number came from, in parentheses. */
  private String clause(Event.Load load) {
    List<Event> events = played.events();
    int at = indexOf(load);
    String origin = ground.origin(load, events.subList(0, at));
    return origin.isEmpty() ? "" : " (" + origin + ")";
  }

  private int indexOf(Event event) {
    for (int i = 0; i < played.events().size(); i++) {
      if (played.events().get(i) == event) {
        return i;
      }
    }
    throw new IllegalArgumentException("no event of this play: " + event);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
