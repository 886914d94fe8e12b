package org.splitring.properties.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event.Barrier;

/** What a clause is there for: without it a buffer comes to harm, and with it not. */
class ConsequencesTest {

  private static final Fault NONE = new Fault("nothing is wrong", stage -> stage);

  private static List<String> harm(Fault fault, Act... acts) {
    StartConditions conditions =
        StartConditions.legacy(new QueueSize(1), new QueueAlign(QueueAlign.SMALLEST));
    Session session = fault.play(new Scenario(conditions, List.of(acts))).finish();
    return session.mishaps().stream().limit(1).map(Mishap::toString).toList();
  }

  private static void assertHarm(String what, Fault fault, Act... acts) {
    assertEquals(List.of(what), harm(fault, acts));
    assertEquals(List.of(), harm(NONE, acts));
  }

  /** Of what the driver has written, idx is seen first. */
  @Example
  void withoutABarrierTheDeviceTakesADescriptorThatIsNotThereYet() {
    assertHarm(
        "corrupted: the device takes another than buffer 0",
        DriverFaults.noBarrier(Barrier.Kind.WRITES),
        new Act.Offer(1, 0, 1, Act.Shape.CHAIN),
        new Act.Raise(Actor.DRIVER),
        new Act.Settle(6),
        new Act.Take());
  }

  @Example
  void whatTheDriverTakesBackIsLost() {
    assertHarm(
        "lost: buffer 0 was offered last",
        DriverFaults.unexposes(),
        new Act.Offer(1, 0, 1, Act.Shape.CHAIN),
        new Act.Publish());
  }

  /** Of what the device has written, idx is seen before len. */
  @Example
  void aLengthThatComesLateIsNotRead() {
    assertHarm(
        "corrupted: buffer 0 comes back with 0 bytes, not 1",
        DeviceFaults.lengthLast(),
        Stream.of(
                new Act.Offer(0, 1, 1, Act.Shape.CHAIN),
                new Act.Publish(),
                new Act.Take(),
                new Act.Complete(0, 0),
                new Act.Raise(Actor.DEVICE),
                new Act.Settle(0),
                new Act.Settle(0),
                new Act.Settle(0),
                new Act.Collect())
            .toArray(Act[]::new));
  }
}
