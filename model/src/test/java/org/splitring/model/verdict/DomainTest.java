package org.splitring.model.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Scope;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** What is compared, and what a claimant's code leaves of it. */
class DomainTest {

  private static final List<QueueSize> SIZES = List.of(new QueueSize(1), new QueueSize(8));
  private static final List<QueueAlign> ALIGNS =
      List.of(new QueueAlign(4), new QueueAlign(8), new QueueAlign(16));

  @Test
  void everyPairIsAPoint() {
    assertEquals(6, new Domain(SIZES, ALIGNS).points());
    assertEquals(240, Domain.DEFAULT.points());
  }

  @Test
  void aFixedAlignmentLeavesItsPairs() {
    QueueAlign page = new QueueAlign(4096);
    Domain within =
        new Domain(SIZES, ALIGNS).within(new Scope(Optional.empty(), Optional.of(page)));
    assertEquals(new Domain(SIZES, List.of(page)), within);
  }

  @Test
  void nothingIsNoDomain() {
    assertThrows(IllegalArgumentException.class, () -> new Domain(List.of(), ALIGNS));
    assertThrows(IllegalArgumentException.class, () -> new Domain(SIZES, List.of()));
  }

  @Test
  void theDifferingPointsAreCounted() {
    Differing.Row row = new Differing.Row(new QueueAlign(4), SIZES);
    assertEquals(4, new Differing(List.of(row, row)).points());
  }
}
