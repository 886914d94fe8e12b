package org.splitring.properties.consequence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Point;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Setup;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Verdict;

/**
 * What follows from what a claimant says, found by running a ring with it: without
 * VIRTIO_F_EVENT_IDX if that shows something, else with it.
 */
public final class Consequence {

  private Consequence() {}

  /** The verdicts with the consequence of each that differs, at its smallest counterexample. */
  public static Checked added(Checked checked) {
    return checked.with(
        judged ->
            judged.verdict() instanceof Verdict.Differs differs
                    && judged.statement() instanceof Stated stated
                ? judged.leadingTo(of(checked.claim(), stated, differs.smallest().point()))
                : judged);
  }

  /**
   * What follows from one statement where it differs: one sentence, without a capital letter or a
   * full stop. Everything else is taken to be where the standard has it.
   *
   * @param point a counterexample, with a legal size and alignment; if its {@code evt} is 1, only
   *     runs with VIRTIO_F_EVENT_IDX are looked at
   * @return empty where C leaves the number undefined
   */
  public static Optional<String> of(Claim claim, Stated stated, Point point) {
    Actor claimant = actor(claim.role());
    return worse(point, each -> Scene.of(claim, stated, claimant, each)).map(Tale::ending);
  }

  /**
   * What happens on a ring of which one side follows all that the claim says, and the other the
   * standard.
   *
   * @param claimant which side that is
   * @param point with a legal size and alignment
   * @return empty where the claimant lays out no ring, or C leaves undefined where
   */
  public static Optional<Tale> tale(Claim claim, Actor claimant, Point point) {
    return worse(point, each -> Scene.of(claim, claimant, each));
  }

  /**
   * What was seen of one buffer on a ring that was not run here, told as if it was.
   *
   * @param setup where the two sides have the parts, as far as that is known
   * @param events in order of time
   * @param prepared how many of them were before the buffer
   * @param well whether the buffer came back
   * @param lent how many descriptors the driver has not got back
   */
  public static Tale told(Setup setup, List<Event> events, int prepared, boolean well, int lent) {
    Round round = new Round(1, events.subList(prepared, events.size()), well);
    return Tale.of(new Played(setup, events, List.of(round), lent), List.of());
  }

  /** The side that a claimant is; of a text or a header for both sides, the driver uses it. */
  public static Actor actor(Role role) {
    return role == Role.DEVICE ? Actor.DEVICE : Actor.DRIVER;
  }

  private static Optional<Tale> worse(Point point, Function<Point, Optional<Scene>> scenes) {
    return Scene.withAndWithoutEvents(point)
        .flatMap(each -> scenes.apply(each).stream())
        .map(Tale::of)
        .reduce((first, second) -> first.well() && !second.well() ? second : first);
  }
}
