package org.splitring.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A suite says no more than it has tried. */
class CoverageTest {

  private final Coverage coverage = new Coverage("toy laws", "points");

  @Test
  void everythingIsExhaustive() {
    coverage.add("first", 1);
    coverage.add("first", 2);
    coverage.add("first", 2);
    assertEquals("toy laws: 1 law at 2 of 2 points (exhaustive)", coverage.of(List.of(1, 2)));
  }

  @Test
  void whatOneLawWasNotTriedAtIsNotCovered() {
    coverage.add("first", 1);
    coverage.add("first", 2);
    coverage.add("second", 2);
    assertEquals("toy laws: 2 laws at 1 of 2 points (not all)", coverage.of(List.of(1, 2)));
  }

  @Test
  void nothingIsNothing() {
    assertEquals("toy laws: 0 laws at 0 of 1 points (not all)", coverage.of(List.of(1)));
  }
}
