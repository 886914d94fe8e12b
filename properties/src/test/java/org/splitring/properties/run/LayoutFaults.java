package org.splitring.properties.run;

import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.replay.Legacy;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.ClaimedPlaces;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;
import org.splitring.model.ring.RingPlaces;
import org.splitring.properties.Claims;

/** Drivers and devices that lay out a ring as the standard does not. */
final class LayoutFaults {

  private LayoutFaults() {}

  /** Both sides agree on it. */
  static Fault unaligned() {
    return new Fault(
        "the driver places the used ring at an odd address",
        stage -> {
          RingPlaces places = stage.setup().driver();
          RingPlaces moved = places.with(Quantity.USED, places.used() + 1);
          return stage.legacy().isPresent() ? stage : stage.with(moved, moved);
        });
  }

  /** On the legacy interface, where the text says where it gets it, and elsewhere. */
  static Fault twiceAsLarge() {
    return new Fault(
        "the driver believes that the queue is twice as large",
        stage -> {
          RingPlaces device = stage.setup().device();
          QueueSize size = new QueueSize(2 * device.size().entries());
          RingPlaces driver =
              stage
                  .legacy()
                  .map(legacy -> RingPlaces.standard(size, legacy.align(), device.desc()))
                  .orElseGet(() -> Stage.apart(size));
          return stage.with(driver, device);
        });
  }

  static Fault allocatedAsPrinted() {
    return new Fault(
        "the driver allocates what the standard's printed formula says",
        stage ->
            new Stage(
                stage.setup(),
                stage.negotiated(),
                stage.legacy().map(LayoutFaults::asPrinted),
                stage.ports()));
  }

  private static Legacy asPrinted(Legacy legacy) {
    Point point = new Point(legacy.size().entries(), legacy.align().bytes(), 0, 1);
    Stated total = (Stated) Claims.specPrinted().statement(Quantity.TOTAL).orElseThrow();
    Outcome bytes = CompiledFormula.of(total.formula()).at(point);
    return new Legacy(legacy.align(), legacy.size(), ((Outcome.Value) bytes).bits());
  }

  static Fault laidOutBy(String name, Claim claim) {
    return new Fault(
        "the device looks for the used ring where " + name + " does",
        stage -> stage.legacy().map(legacy -> laidOutBy(claim, legacy, stage)).orElse(stage));
  }

  private static Stage laidOutBy(Claim claim, Legacy legacy, Stage stage) {
    RingPlaces driver = stage.setup().driver();
    Point point = new Point(legacy.size().entries(), legacy.align().bytes(), driver.desc(), 1);
    Optional<RingPlaces> device = ClaimedPlaces.of(claim, point);
    return stage.with(driver, device.orElse(driver));
  }

  static Fault foreignEndian(Actor actor) {
    return Fault.of(
        actor,
        "writes and reads numbers with their bytes the other way round",
        next ->
            new PassingPort(next) {
              @Override
              public long load(Referent spot, long address, int bytes) {
                return Numbers.reversed(super.load(spot, address, bytes), bytes);
              }

              @Override
              public void store(Referent spot, long address, int bytes, long value) {
                super.store(spot, address, bytes, Numbers.reversed(value, bytes));
              }
            });
  }

  static Fault uninitialisedFlags() {
    return Fault.of(
        Actor.DRIVER,
        "leaves used.flags as it finds it",
        next ->
            new PassingPort(next) {
              @Override
              public void store(Referent spot, long address, int bytes, long value) {
                if (!is(spot, RingMember.USED_FLAGS)) {
                  super.store(spot, address, bytes, value);
                }
              }
            });
  }
}
