package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Sighting;
import org.splitring.model.claim.Statement.Observed;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;

/** Verdicts on what was seen at single points. */
class ObservationVerdictTest {

  private static Sighting right(int size, long align) {
    long used = Layout.standard(new QueueSize(size), new QueueAlign(align)).used();
    return new Sighting(new Point(size, align, 4096, 0), used);
  }

  private static Sighting wrong(int size, long align, long base, int evt) {
    return new Sighting(new Point(size, align, base, evt), right(size, align).offset() - 1);
  }

  private static Verdict verdict(Sighting... sightings) {
    return ObservationVerdict.verdict(
        new Observed(Quantity.USED, List.of(sightings)), Domain.DEFAULT);
  }

  @Test
  void aDifferenceThatWasSeenDiffers() {
    Verdict.Differs differs =
        assertInstanceOf(
            Verdict.Differs.class,
            verdict(
                right(1, 4),
                wrong(8, 4, 0, 0),
                wrong(2, 16, 4096, 1),
                wrong(2, 16, 4096, 0),
                right(2, 4)));
    assertEquals(2, differs.differing().points());
    assertEquals(4, differs.findings().points());
    long standard = right(2, 16).offset();
    assertEquals(
        new Counterexample(new Point(2, 16, 4096, 0), standard, new Outcome.Value(standard - 1)),
        differs.smallest());
    assertEquals(List.of("observed 5 times, at 4 of 240 points"), differs.findings().evidence());
  }

  @Test
  void noDifferenceAtSomePointsProvesNothing() {
    Verdict.Undecided undecided =
        assertInstanceOf(Verdict.Undecided.class, verdict(right(1, 4), right(2, 4)));
    assertEquals(
        "no difference at the 2 points observed, but other bases were not", undecided.reason());
  }

  /** The standard does not say where the used ring is there. */
  @Test
  void aBaseThatIsNoMultipleOfTheAlignmentIsNotCompared() {
    Verdict.Undecided undecided =
        assertInstanceOf(Verdict.Undecided.class, verdict(wrong(2, 16, 8, 0)));
    assertTrue(undecided.reason().startsWith("it was observed at none"), undecided.reason());
  }

  @Test
  void onlyPlacesAreSeen() {
    List<Sighting> sightings = List.of(right(1, 4));
    assertThrows(IllegalArgumentException.class, () -> new Observed(Quantity.TOTAL, sightings));
    assertThrows(IllegalArgumentException.class, () -> new Observed(Quantity.USED, List.of()));
  }
}
