package org.splitring.alloy.ambiguity;

import java.util.Locale;

/**
 * A field that is of use only with VIRTIO_F_EVENT_IDX; whether it is there without is the question.
 */
public enum EventField {
  USED_EVENT("UsedEvent"),
  AVAIL_EVENT("AvailEvent");

  private final String atom;

  EventField(String atom) {
    this.atom = atom;
  }

  /** The name in the model. */
  public String atom() {
    return atom;
  }

  /** The standard's name. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
