package org.splitring.model.ring;

import java.util.Locale;

/** One of the two that share a virtqueue. */
public enum Actor {
  DRIVER,
  DEVICE;

  /** The one on the other side. */
  public Actor other() {
    return this == DRIVER ? DEVICE : DRIVER;
  }

  /** The name used in traces. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
