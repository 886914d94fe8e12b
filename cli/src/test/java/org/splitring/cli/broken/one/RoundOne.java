package org.splitring.cli.broken.one;

import org.splitring.cli.broken.two.RoundTwo;

/** Broken on purpose: half of a cycle. */
public record RoundOne(Class<RoundTwo> next) {

  static RoundTwo other() {
    return new RoundTwo(RoundOne.class);
  }
}
