package org.splitring.testing;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Properties that are false, and one that is true, run by {@link RerunHookTest} alone. */
class Falsified {

  static final AtomicInteger TRIED = new AtomicInteger();

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
  void wordsAreShort(@ForAll long seed) {
    throw new AssertionError("counterexample: elephant\nhas more than three letters");
  }

  @Property
  boolean numbersAreNumbers(@ForAll int number) {
    TRIED.incrementAndGet();
    return true;
  }
}
