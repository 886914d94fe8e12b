package org.splitring.model.claim;

import java.util.Locale;

/** Which side of the ring a claimant is. */
public enum Role {
  DRIVER,
  DEVICE,
  /** Code that both sides use, such as a shared header. */
  BOTH,
  /** The standard's own text. */
  TEXT;

  /** The name used in files and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
