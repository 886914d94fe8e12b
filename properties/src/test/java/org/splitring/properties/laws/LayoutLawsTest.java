package org.splitring.properties.laws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.testing.Coverage;

/** The standard's layout obeys every law, at every legal Queue Size and Queue Align. */
class LayoutLawsTest {

  private static final Coverage COVERAGE = new Coverage("layout laws", "points");

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void everyLawHoldsEverywhere(
      @ForAll LayoutLaw law, @ForAll QueueSize size, @ForAll QueueAlign align) {
    Ring ring = Ring.standard(size, align);
    assertTrue(law.holds(ring), ring::toString);
    COVERAGE.add(law, new Pair(size, align));
  }

  @AfterContainer
  static void sayWhatWasCovered() {
    System.out.println(COVERAGE.of(Pair.all()));
  }

  /** A Queue Size with a Queue Align. */
  record Pair(QueueSize size, QueueAlign align) {

    /** Every legal one, small sizes first. */
    static List<Pair> all() {
      return QueueSize.all().stream()
          .flatMap(
              size ->
                  QueueAlign.upTo(QueueAlign.LARGEST).stream().map(align -> new Pair(size, align)))
          .toList();
    }
  }
}
