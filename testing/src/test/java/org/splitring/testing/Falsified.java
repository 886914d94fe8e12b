package org.splitring.testing;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Properties that are false, run by {@link RerunHookTest} alone. */
class Falsified {

  @Property
  boolean numbersAreSmall(@ForAll int number, @ForAll int other) {
    return number < 1000;
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void numbersAreSmallUnshrunk(@ForAll long number) {
    if (number > 1_000_000) {
      throw new AssertionError(number + " is not small");
    }
  }

  @Property
  boolean numbersAreNumbers(@ForAll int number) {
    return true;
  }
}
