package org.splitring.model.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.splitring.model.formula.CText;

/** The standard's layout as people read it, and the names of its numbers. */
class LayoutFormulasTest {

  @Test
  void theFormulasAreTheStandards() {
    assertEquals("16 * n", CText.of(StandardLayout.formula(Quantity.AVAIL)));
    assertEquals("18 * n + 4", CText.of(StandardLayout.formula(Quantity.USED_EVENT)));
    assertEquals(
        "(18 * n + 6 + (a - 1)) & ~(a - 1)", CText.of(StandardLayout.formula(Quantity.USED)));
    assertEquals("2 * n + 6", CText.of(StandardLayout.formula(Quantity.AVAIL_SIZE)));
    assertEquals("2 * n + 4", CText.of(StandardLayout.withoutEventField(Quantity.AVAIL_SIZE)));
    assertEquals("8 * n + 4", CText.of(StandardLayout.withoutEventField(Quantity.USED_SIZE)));
    assertEquals(
        "((18 * n + 6 + (a - 1)) & ~(a - 1)) + (8 * n + 6)", CText.of(StandardLayout.end()));
  }

  @Test
  void everyQuantityIsFoundByItsLabel() {
    for (Quantity quantity : Quantity.values()) {
      assertEquals(Optional.of(quantity), Quantity.labelled(quantity.label()));
    }
    assertEquals("used_event", Quantity.USED_EVENT.label());
    assertEquals(Optional.empty(), Quantity.labelled("desc"));
  }

  @Test
  void sizesAndAlignmentsAreOrderedAndPrintedAsNumbers() {
    assertTrue(new QueueSize(2).compareTo(new QueueSize(16)) < 0);
    assertTrue(new QueueAlign(16).compareTo(new QueueAlign(4)) > 0);
    assertEquals("16", new QueueSize(16).toString());
    assertEquals("4096", new QueueAlign(4096).toString());
    assertEquals(List.of(16, 2, 4), Stream.of(Part.values()).map(Part::alignment).toList());
  }
}
