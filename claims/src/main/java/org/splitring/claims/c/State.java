package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.splitring.model.claim.Place;

/**
 * What is stored where, at one moment of the reading.
 *
 * <p>A location that was never written has the value it had at the start. One that may have been
 * written without the reading knowing what is <em>lost</em> until it is written again.
 */
final class State {

  /** A value, and the place in the source that stored it. */
  record Stored(Value value, Place at) {}

  /**
   * Locations that are lost.
   *
   * @param covers which, by location
   * @param stamp tells this loss from others
   * @param kind what may still be made of a value found there
   */
  record Loss(
      Predicate<Location> covers,
      int stamp,
      Unknowns.Kind kind,
      String reason,
      Place at,
      String mend) {}

  private final Map<String, Stored> stored;
  private final Map<String, Location> locations;
  private final List<Loss> losses;

  /** What was stored and is lost. */
  private final Map<String, Location> gone = new TreeMap<>();

  State() {
    this(new HashMap<>(), new HashMap<>(), new ArrayList<>());
  }

  private State(Map<String, Stored> stored, Map<String, Location> locations, List<Loss> losses) {
    this.stored = stored;
    this.locations = locations;
    this.losses = losses;
  }

  State copy() {
    ReaderThread.entries(stored.size() + locations.size() + losses.size() + gone.size());
    State copy =
        new State(new HashMap<>(stored), new HashMap<>(locations), new ArrayList<>(losses));
    copy.gone.putAll(gone);
    return copy;
  }

  Optional<Stored> get(Location location) {
    return Optional.ofNullable(stored.get(location.key()));
  }

  /** The loss that a location without a stored value is part of. */
  Optional<Loss> loss(Location location) {
    for (int i = losses.size() - 1; i >= 0; i--) {
      if (losses.get(i).covers().test(location)) {
        return Optional.of(losses.get(i));
      }
    }
    return Optional.empty();
  }

  /** Stores a value. What may be the same place under another name is lost. */
  void put(Location location, Stored value, int stamp) {
    lose(
        new Loss(
            other -> Overlap.mayBe(location, other),
            stamp,
            Unknowns.Kind.LOST,
            location.shown() + " is written, which may be the same place",
            value.at(),
            "no mend: read a function that lays out one ring"));
    stored.keySet().removeIf(key -> !key.equals(location.key()) && isPart(key, location));
    stored.put(location.key(), value);
    locations.put(location.key(), location);
  }

  /** Puts a value in without any thought of other locations. */
  void set(Location location, Stored value) {
    stored.put(location.key(), value);
    locations.put(location.key(), location);
  }

  private boolean isPart(String key, Location whole) {
    Location part = locations.get(key);
    return part != null && part.within(whole.key());
  }

  /** Loses everything that the loss covers. */
  void lose(Loss loss) {
    ReaderThread.entries(stored.size());
    for (String key : List.copyOf(stored.keySet())) {
      Location location = locations.get(key);
      if (loss.covers().test(location)) {
        stored.remove(key);
        gone.put(key, location);
      }
    }
    losses.add(loss);
  }

  /** Forgets the variables of a call that has returned. */
  void leave(String frame) {
    ReaderThread.entries(stored.size() + gone.size());
    stored.keySet().removeIf(key -> key.startsWith(frame));
    gone.keySet().removeIf(key -> key.startsWith(frame));
  }

  /** Everything that is stored. */
  List<Location> written() {
    List<Location> result = new ArrayList<>();
    for (String key : new TreeSet<>(stored.keySet())) {
      result.add(locations.get(key));
    }
    return result;
  }

  /** Everything that was stored and is lost since. */
  List<Location> gone() {
    return gone.values().stream().filter(each -> !stored.containsKey(each.key())).toList();
  }

  /** Takes over what another strand has stored or lost, without its values. */
  void addGone(State other) {
    other.gone().forEach(each -> gone.put(each.key(), each));
  }

  /** Notes that something was stored of which only that is known. */
  void storedSomehow(Location location) {
    gone.put(location.key(), location);
  }

  /** Whether the two have the same things stored and lost. */
  boolean sameAs(State other) {
    return stored.equals(other.stored)
        && losses.equals(other.losses)
        && gone.keySet().equals(other.gone.keySet());
  }

  /** The losses of both. */
  void addLosses(State other) {
    for (Loss loss : other.losses) {
      if (!losses.contains(loss)) {
        losses.add(loss);
      }
    }
  }
}
