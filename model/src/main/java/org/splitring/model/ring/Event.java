package org.splitring.model.ring;

/** Something that happened on a ring. */
public sealed interface Event {

  /** Who did it. */
  Actor actor();

  /**
   * A number was read: own writes first, then what has become visible of the other side's.
   *
   * @param spot what the reader takes it for
   * @param value unsigned
   */
  record Load(Actor actor, Referent spot, long address, int bytes, long value) implements Event {}

  /**
   * A number was written, in program order; the other side sees it when it becomes {@link Visible}.
   *
   * @param number the position in the trace; it tells equal writes apart
   * @param spot what the writer takes it for
   * @param value unsigned
   */
  record Store(Actor actor, int number, Referent spot, long address, int bytes, long value)
      implements Event {}

  /** A write has reached memory. */
  record Visible(Store store) implements Event {
    @Override
    public Actor actor() {
      return store.actor();
    }
  }

  /** A memory barrier. */
  record Barrier(Actor actor, Kind kind) implements Event {
    /** What it orders. */
    public enum Kind {
      /** Writes before it become visible before writes behind it. */
      WRITES,
      /** Writes before it are visible before anything behind it is done. */
      ALL
    }
  }

  /** The other side was notified: the driver's available, or the device's used buffer one. */
  record Notification(Actor actor) implements Event {}

  /**
   * The driver has put a buffer into descriptors, and their head into the available ring.
   *
   * @param head the first descriptor
   * @param descriptors how many of the descriptor table it takes
   */
  record Offered(int head, int descriptors, Buffer buffer) implements Event {
    @Override
    public Actor actor() {
      return Actor.DRIVER;
    }
  }

  /** The device has taken a chain from the available ring. */
  record Took(Chain chain) implements Event {
    @Override
    public Actor actor() {
      return Actor.DEVICE;
    }
  }

  /** The device found something in the ring that no driver may put there, and left it. */
  record Refused(String reason) implements Event {
    @Override
    public Actor actor() {
      return Actor.DEVICE;
    }
  }

  /** The driver has got a buffer back. */
  record Returned(Completion completion) implements Event {
    @Override
    public Actor actor() {
      return Actor.DRIVER;
    }
  }

  /** The driver found an entry in the used ring that belongs to no buffer it has offered. */
  record Stray(long id, long len) implements Event {
    @Override
    public Actor actor() {
      return Actor.DRIVER;
    }
  }
}
