package org.splitring.properties.arbitraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.testing.Trial;

/** What a user's property is given without asking for more than the type. */
class RingArbitrariesTest {

  @Example
  void whatIsFiniteIsGivenWhole() {
    int sizes = QueueSize.all().size();
    int aligns = QueueAlign.upTo(QueueAlign.LARGEST).size();
    assertEquals(QueueSize.all(), all(RingArbitraries.queueSizes()).stream().sorted().toList());
    assertEquals(aligns, all(RingArbitraries.queueAligns()).size());
    assertEquals(sizes * aligns, RingArbitraries.layouts().exhaustive().orElseThrow().maxCount());
  }

  @Example
  void theSmallestAndTheLargestAreTried() {
    Set<QueueSize> edges = edges(RingArbitraries.queueSizes());
    assertEquals(Set.of(new QueueSize(1), new QueueSize(QueueSize.LARGEST)), edges);
    assertTrue(edges(RingArbitraries.bases(new QueueSize(1), new QueueAlign(4))).contains(0L));
  }

  @Property
  void layoutsAreTheStandards(@ForAll Layout layout) {
    assertTrue(
        QueueAlign.upTo(QueueAlign.LARGEST).stream()
            .anyMatch(align -> Layout.standard(layout.size(), align).equals(layout)));
  }

  @Property
  void pointsAreLegalAndTheirRingHasAddresses(@ForAll Point point) {
    QueueSize size = new QueueSize(Math.toIntExact(point.size()));
    QueueAlign align = new QueueAlign(point.align());
    long behind = point.base() + StandardLayout.end(size, align);
    assertEquals(0, Long.remainderUnsigned(point.base(), align.bytes()));
    assertTrue(Long.compareUnsigned(point.base(), behind) < 0, "it wraps");
    assertTrue(point.evt() == 0 || point.evt() == 1);
  }

  @Example
  void counterexamplesAreSmall() {
    assertFirstLine(
        "counterexample: size = 16, align = 8",
        "sizesAndAlignsAreSmall(" + QueueSize.class.getName() + "," + QueueAlign.class.getName());
    assertFirstLine(
        "counterexample: layout = Layout[size=1, avail=16, used=128]",
        "usedRingsStartEarly(" + Layout.class.getName());
    // The base is drawn for an alignment, so jqwik does not always shrink that as well.
    String point = firstLine("basesAreLow(" + Point.class.getName());
    assertTrue(
        point.matches("counterexample: point = Point.size=1, align=\\d+, base=4096, evt=0."),
        point);
  }

  private static void assertFirstLine(String expected, String property) {
    assertEquals(expected, firstLine(property));
  }

  private static String firstLine(String property) {
    String message = Trial.failure(Falsified.class, property + ")").orElseThrow();
    return message.lines().findFirst().orElseThrow();
  }

  private static <T> Set<T> all(Arbitrary<T> arbitrary) {
    return arbitrary.allValues().orElseThrow().collect(Collectors.toSet());
  }

  private static <T> Set<T> edges(Arbitrary<T> arbitrary) {
    return arbitrary.edgeCases().suppliers().stream()
        .map(each -> each.get().value())
        .collect(Collectors.toSet());
  }
}
