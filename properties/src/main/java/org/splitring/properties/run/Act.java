package org.splitring.properties.run;

import java.util.Optional;
import org.splitring.model.ring.Actor;

/** Something that a script lets happen; what cannot happen as things stand, does not. */
public sealed interface Act {

  /** Whose turn it is, if it is anybody's. */
  default Optional<Actor> by() {
    if (this instanceof Settle) {
      return Optional.empty();
    }
    if (this instanceof Spurious spurious) {
      return Optional.of(spurious.from());
    }
    if (this instanceof Raise raise) {
      return Optional.of(raise.actor());
    }
    if (this instanceof Want want) {
      return Optional.of(want.actor());
    }
    boolean driver = this instanceof Offer || this instanceof Publish || this instanceof Collect;
    return Optional.of(driver ? Actor.DRIVER : Actor.DEVICE);
  }

  /** Where the driver puts the descriptors of a buffer. */
  enum Shape {
    /** All into the ring's own table. */
    CHAIN,
    /** All into an indirect table. */
    TABLE,
    /** The first into the ring's own, the others into an indirect one. */
    CHAIN_AND_TABLE
  }

  /**
   * The driver places a buffer.
   *
   * @param readable how many elements the device is to read
   * @param writable how many it is to write
   * @param bytes the length of each
   */
  record Offer(int readable, int writable, int bytes, Shape shape) implements Act {
    public Offer {
      if (readable < 0 || writable < 0 || bytes < 1 || readable + writable == 0) {
        throw new IllegalArgumentException("a buffer has elements, and they have bytes");
      }
    }

    @Override
    public String toString() {
      String text = "offer " + "r".repeat(readable) + "w".repeat(writable);
      return text
          + (bytes == 1 ? "" : " of " + bytes)
          + switch (shape) {
            case CHAIN -> "";
            case TABLE -> " in a table";
            case CHAIN_AND_TABLE -> " ending in a table";
          };
    }
  }

  /** The driver raises idx, and notifies if that is wanted. */
  record Publish() implements Act {
    @Override
    public String toString() {
      return "publish";
    }
  }

  /**
   * A side raises its idx, and gets no further: it looks whether to notify when it is its turn
   * again. What is not visible by then can be seen to be missing.
   */
  record Raise(Actor actor) implements Act {
    @Override
    public String toString() {
      return actor.label() + " raises idx";
    }
  }

  /** The device takes the next chain. */
  record Take() implements Act {
    @Override
    public String toString() {
      return "take";
    }
  }

  /**
   * The device fills a chain that it has, and puts it into the used ring.
   *
   * @param which of those it has; with VIRTIO_F_IN_ORDER, with all that it took before
   * @param unsaid how many bytes it writes more than it says
   */
  record Complete(int which, int unsaid) implements Act {
    @Override
    public String toString() {
      return "complete" + (which == 0 ? "" : " " + which) + (unsaid == 0 ? "" : " less " + unsaid);
    }
  }

  /** The device raises idx, and notifies if that is wanted. */
  record Return() implements Act {
    @Override
    public String toString() {
      return "return";
    }
  }

  /** The driver takes back what was used. */
  record Collect() implements Act {
    @Override
    public String toString() {
      return "collect";
    }
  }

  /** A side says whether it wants to be notified. */
  record Want(Actor actor, boolean wanted) implements Act {
    @Override
    public String toString() {
      return actor.label() + (wanted ? " listens" : " is busy");
    }
  }

  /** One of the writes that are not visible yet becomes so. */
  record Settle(int which) implements Act {
    @Override
    public String toString() {
      return "settle " + which;
    }
  }

  /** A side notifies the other for nothing; the other's doing, if it looks, is up to the script. */
  record Spurious(Actor from) implements Act {
    @Override
    public String toString() {
      return from.label() + " notifies for nothing";
    }
  }
}
