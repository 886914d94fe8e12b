package org.splitring.properties.arbitraries;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;

/**
 * What the standard allows, as arbitraries.
 *
 * <p>All of them shrink to small rings. Those of sizes, alignments and layouts are finite, so a
 * property over them is tried at every one.
 */
public final class RingArbitraries {

  private RingArbitraries() {}

  /** Every legal Queue Size. */
  public static Arbitrary<QueueSize> queueSizes() {
    return Arbitraries.of(QueueSize.all());
  }

  /** Every legal Queue Align. */
  public static Arbitrary<QueueAlign> queueAligns() {
    return Arbitraries.of(QueueAlign.upTo(QueueAlign.LARGEST));
  }

  /** The standard's layout for every Queue Size and Queue Align. */
  public static Arbitrary<Layout> layouts() {
    return Combinators.combine(queueSizes(), queueAligns()).as(Layout::standard);
  }

  /**
   * What a layout can depend on: Queue Size, Queue Align, a base that is a multiple of it and from
   * which the whole ring fits into 64 bits, and whether VIRTIO_F_EVENT_IDX was negotiated.
   */
  public static Arbitrary<Point> points() {
    Arbitrary<Integer> feature = Arbitraries.of(0, 1);
    return queueSizes()
        .flatMap(
            size ->
                queueAligns()
                    .flatMap(
                        align ->
                            Combinators.combine(bases(size, align), feature)
                                .as(
                                    (base, evt) ->
                                        new Point(size.entries(), align.bytes(), base, evt))));
  }

  /**
   * The multiples of Queue Align from which the ring, and the byte behind it, has an address; as
   * unsigned numbers.
   */
  public static Arbitrary<Long> bases(QueueSize size, QueueAlign align) {
    long room = StandardLayout.bytes(Quantity.TOTAL, size, align);
    long last = Long.divideUnsigned(-room, align.bytes()) - 1;
    return Arbitraries.longs().between(0, last).map(multiple -> multiple * align.bytes());
  }
}
