package org.splitring.properties.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.properties.laws.LayoutLawsTest.Pair;
import org.splitring.testing.Trial;

/** Negative controls: a layout with a slip breaks a law, first where it should. */
class LayoutControlsTest {

  @ParameterizedTest
  @CsvSource({
    "descriptorTableBehindAHeader, 1, 4",
    "availableRingRoundedUpToo, 1, 32",
    "ringsSwapped, 1, 4",
    "usedEventForgotten, 2, 4",
    "usedRingNotRoundedAtAll, 2, 4",
    "usedRingRoundedToAFixedPage, 1, 8192",
    "aWholeAlignmentAdded, 1, 4",
    "flagsForgotten, 1, 4",
    "usedEventOnTheLastEntry, 1, 4",
    "availEventMovedToTheFront, 1, 4",
    "eventFieldsBehindTheirRings, 1, 4",
    "placeOfTheUsedRingComputedApart, 2, 4",
    "sizeWithoutTheEventField, 1, 4",
    "endBeforeTheEventField, 1, 4",
    "paddingNotCounted, 1, 16",
    "totalNotRounded, 1, 4",
    "totalRoundedToAFixedPage, 1, 4",
  })
  void everySlipIsNoticed(BrokenLayout broken, int size, long align) {
    Pair first = new Pair(new QueueSize(size), new QueueAlign(align));
    assertEquals(Optional.of(first), counterexample(broken));
  }

  /** The smallest by size, then alignment: all of them are tried in that order. */
  private static Optional<Pair> counterexample(BrokenLayout broken) {
    return Pair.all().stream()
        .filter(at -> !broken.noticedBy().holds(broken.ring(at.size(), at.align())))
        .findFirst();
  }

  @Test
  void everyLawHasASlipThatItNotices() {
    assertEquals(
        EnumSet.allOf(LayoutLaw.class),
        Arrays.stream(BrokenLayout.values())
            .map(BrokenLayout::noticedBy)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(LayoutLaw.class))));
  }

  @Test
  void thePropertySaysTheSmallestCounterexampleFirst() {
    String parameters = "(" + QueueSize.class.getName() + "," + QueueAlign.class.getName() + ")";
    List<String> told =
        Trial.failure(FalsifiedLayout.class, "partsShareNoByte" + parameters)
            .orElseThrow()
            .lines()
            .toList();
    assertEquals("counterexample: size = 2, align = 4", told.get(0));
    assertTrue(told.get(1).contains(FalsifiedLayout.class.getName() + "#partsShareNoByte"));
  }
}
