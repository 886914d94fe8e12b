package org.splitring.cli.broken.two;

import org.splitring.cli.broken.one.RoundOne;

/** Broken on purpose: the other half of a cycle. */
public record RoundTwo(Class<RoundOne> next) {

  static RoundOne other() {
    return new RoundOne(RoundTwo.class);
  }
}
