package org.splitring.properties.consequence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity.Measure;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.ClaimedPlaces;
import org.splitring.model.ring.Features;
import org.splitring.model.ring.RingPlaces;
import org.splitring.model.ring.Setup;

/**
 * A ring on which one side follows a claim and the other the standard.
 *
 * @param setup where the two believe the parts to be
 * @param rooms the memory that the claimant sets aside, where it says how much
 */
record Scene(Setup setup, List<Room> rooms) {

  Scene {
    rooms = List.copyOf(rooms);
  }

  /** The claimant with all that it says; empty where it lays out no ring, or C leaves it open. */
  static Optional<Scene> of(Claim claim, Actor claimant, Point point) {
    return ClaimedPlaces.of(claim, point)
        .map(places -> scene(places, claimant, point, Stated.in(claim)));
  }

  /** The claimant as the standard has it, but for the one statement. */
  static Optional<Scene> of(Claim claim, Stated stated, Actor claimant, Point point) {
    boolean place = stated.quantity().measure() == Measure.PLACE;
    Optional<RingPlaces> places =
        place ? ClaimedPlaces.of(stated, claim.model(), point) : Optional.of(standard(point));
    return places
        .map(found -> scene(found, claimant, point, List.of(stated)))
        .filter(scene -> place || !scene.rooms().isEmpty());
  }

  private static Scene scene(RingPlaces places, Actor claimant, Point point, List<Stated> stated) {
    RingPlaces standard = standard(point);
    Setup setup =
        claimant == Actor.DRIVER ? Setup.of(places, standard) : Setup.of(standard, places);
    List<Room> rooms =
        stated.stream().flatMap(each -> Room.of(each, claimant, places, point).stream()).toList();
    return new Scene(setup.with(point.evt() == 0 ? Features.NONE : Features.EVENT_IDX), rooms);
  }

  private static RingPlaces standard(Point point) {
    return RingPlaces.standard(
        new QueueSize((int) point.size()), new QueueAlign(point.align()), point.base());
  }

  /** The point without VIRTIO_F_EVENT_IDX, unless it has that, and with it. */
  static Stream<Point> withAndWithoutEvents(Point point) {
    Point with = new Point(point.size(), point.align(), point.base(), 1);
    return point.evt() == 0 ? Stream.of(point, with) : Stream.of(with);
  }
}
