package org.splitring.properties.consequence;

import java.util.List;
import java.util.Optional;
import org.splitring.model.ring.Setup;

/**
 * What happened on a ring, for people.
 *
 * @param setup what was played
 * @param lines in order of time; only what changed
 * @param ending one sentence, without a capital letter or a full stop
 * @param well whether every buffer came back
 */
public record Tale(Setup setup, List<TaleLine> lines, String ending, boolean well) {

  public Tale {
    lines = List.copyOf(lines);
  }

  /** Plays a ring and tells what happened. */
  static Tale of(Scene scene) {
    return of(Player.play(scene.setup()), scene.rooms());
  }

  /** Tells what happened in a play. */
  static Tale of(Played played, List<Room> rooms) {
    Optional<Overrun> overrun = Overrun.first(rooms, played.events());
    return new Tale(
        played.setup(),
        Teller.tell(played, rooms, overrun),
        new Ending(played, overrun).sentence(),
        played.bad().isEmpty() && overrun.isEmpty());
  }
}
