package org.splitring.claims.guest;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which interface a device shows to its driver. */
public enum Interface {
  /** The driver tells the device where each part is; there is no Queue Align. */
  MODERN,
  /** The driver tells where the ring is; where its parts are follows from Queue Align. */
  LEGACY;

  /** What it is called. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The interface of that name, if it is one of these. */
  public static Optional<Interface> labelled(String label) {
    return Stream.of(values()).filter(each -> each.label().equals(label)).findFirst();
  }
}
