package org.splitring.model.ring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A virtqueue with a driver and a device at work: one memory, one trace. */
public final class Ring {

  private final Trace trace = new Trace();
  private final Map<Actor, StoreBuffer> stores = new EnumMap<>(Actor.class);
  private final Map<Actor, Boolean> notified = new EnumMap<>(Actor.class);
  private final Setup setup;
  private final Driver driver;
  private final Device device;

  /** A ring on which both sides follow the standard, but for where they believe the parts to be. */
  public Ring(Setup setup) {
    this(setup, (actor, port) -> port);
  }

  /**
   * A ring on which what a side does goes through another port first.
   *
   * @param ports makes of the real port of a side the one that it uses
   */
  public Ring(Setup setup, BiFunction<Actor, Port, Port> ports) {
    this.setup = setup;
    GuestMemory memory = new GuestMemory(setup.before());
    for (Actor actor : Actor.values()) {
      stores.put(actor, new StoreBuffer(memory, trace));
      notified.put(actor, false);
    }
    driver = new Driver(view(Actor.DRIVER, ports), setup.features(), setup.start());
    device = new Device(view(Actor.DEVICE, ports), setup.features(), setup.start());
    driver.initialise();
  }

  private RingView view(Actor actor, BiFunction<Actor, Port, Port> ports) {
    Runnable notification = () -> notified.put(actor.other(), true);
    Port real = new MemoryPort(actor, setup.order(), stores.get(actor), trace, notification);
    return new RingView(ports.apply(actor, real), setup.places(actor));
  }

  public Setup setup() {
    return setup;
  }

  public Driver driver() {
    return driver;
  }

  public Device device() {
    return device;
  }

  public Trace trace() {
    return trace;
  }

  /** Whether that side was notified since it was last asked. */
  public boolean notified(Actor actor) {
    return notified.put(actor, false);
  }

  /** The writes of a side of which any may be the next that the other sees. */
  public List<Event.Store> unseen(Actor actor) {
    return stores.get(actor).ready();
  }

  /** Makes one of the {@link #unseen} writes visible. */
  public void settle(Event.Store store) {
    stores.get(store.actor()).settle(store);
  }

  /** Makes every write visible. */
  public void settle() {
    stores.values().forEach(StoreBuffer::drain);
  }
}
