package org.splitring.notes.words;

import org.splitring.alloy.ambiguity.Reading;
import org.splitring.alloy.ambiguity.Ring;

/** A ring that two readers look at, and what one of them takes its layout to be, in words. */
public final class ReadingText {

  private ReadingText() {}

  public static String ring(Ring ring) {
    String place = ring.base() == 0 ? "" : ring.base() + " behind ";
    return "Queue Size "
        + ring.size()
        + ", Queue Align "
        + ring.align()
        + ", base "
        + place
        + "a multiple of "
        + ring.align();
  }

  public static String reading(Reading reading) {
    return "available ring of "
        + reading.availBytes()
        + " bytes, used ring of "
        + reading.usedBytes()
        + " at "
        + reading.used()
        + ", virtq_size "
        + reading.room();
  }
}
