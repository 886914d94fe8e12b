package org.splitring.model.claim;

import java.util.Locale;

/** How a claim's formulas were come by. */
public enum Read {
  /** Lifted from C source in this run. */
  SOURCE,
  /** Transcribed by hand into the catalogue. */
  CATALOGUE,
  /** Read from a listing of the standard in this run. */
  LISTING,
  /** Typed by the user. */
  FORMULA,
  /** Observed on a running device. */
  DEVICE,
  /** Observed of a driver in a running guest. */
  DRIVER;

  /** The name used in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
