package org.splitring.properties.run;

import java.util.Optional;
import java.util.function.BiFunction;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.replay.Legacy;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Features;
import org.splitring.model.ring.Flag;
import org.splitring.model.ring.Port;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;
import org.splitring.model.ring.RingPlaces;
import org.splitring.model.ring.Setup;

/**
 * A ring before anything has happened on it, and who is about to use it.
 *
 * @param setup what driver and device go by
 * @param negotiated the features that they should go by
 * @param legacy what the legacy interface fixes besides
 * @param ports how a side reaches memory, from the real way
 */
public record Stage(
    Setup setup,
    Features negotiated,
    Optional<Legacy> legacy,
    BiFunction<Actor, Port, Port> ports) {

  /** A multiple of every Queue Align that is tried; the parts of other rings stand so far apart. */
  private static final long BASE = 1 << 20;

  /** A driver and a device that both follow the standard. */
  public static Stage standard(StartConditions conditions) {
    QueueSize size = conditions.size();
    QueueAlign align = conditions.align();
    RingPlaces places = conditions.legacy() ? RingPlaces.standard(size, align, BASE) : apart(size);
    Setup setup =
        new Setup(
            conditions.features(),
            conditions.order(),
            places,
            places,
            conditions.start(),
            conditions.before());
    Optional<Legacy> legacy =
        conditions.legacy()
            ? Optional.of(
                new Legacy(align, size, StandardLayout.bytes(Quantity.TOTAL, size, align)))
            : Optional.empty();
    return new Stage(
        setup,
        conditions.features(),
        legacy,
        (actor, port) ->
            conditions.markedTables() && actor == Actor.DRIVER ? new Marking(port) : port);
  }

  /** The parts of a ring placed one by one, each at its own alignment and no better. */
  public static RingPlaces apart(QueueSize size) {
    RingPlaces together = RingPlaces.standard(size, new QueueAlign(QueueAlign.SMALLEST), BASE);
    return together
        .with(Quantity.AVAIL, 2 * BASE + Part.AVAILABLE_RING.alignment())
        .with(Quantity.USED, 3 * BASE + Part.USED_RING.alignment());
  }

  /** The same, but for where one or the other believes the parts to be. */
  public Stage with(RingPlaces driver, RingPlaces device) {
    Setup moved =
        new Setup(setup.features(), setup.order(), driver, device, setup.start(), setup.before());
    return new Stage(moved, negotiated, legacy, ports);
  }

  /** The same with something between a side and memory. */
  public Stage through(BiFunction<Actor, Port, Port> between) {
    return new Stage(
        setup, negotiated, legacy, (actor, port) -> between.apply(actor, ports.apply(actor, port)));
  }

  /** A driver that sets the write flag where it means nothing. */
  private static final class Marking extends PassingPort {
    Marking(Port port) {
      super(port);
    }

    @Override
    public void store(Referent spot, long address, int bytes, long value) {
      boolean table = is(spot, RingMember.DESC_FLAGS) && value == Flag.INDIRECT;
      super.store(spot, address, bytes, table ? value | Flag.WRITE : value);
    }
  }
}
