package org.splitring.claims.qemu;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;

/** Tries what the standard's layout does not define, or does not allow. */
final class BeyondStandard {

  private static final List<Long> SHIFTS = List.of(1L, 2L, 4L, 6L, 8L, 16L, 256L, 1040L, 4095L);
  private static final List<Long> ODD_SIZES =
      List.of(3L, 5L, 6L, 7L, 10L, 12L, 22L, 24L, 100L, 1000L, 1023L);
  private static final List<Long> ODD_ALIGNS =
      List.of(3L, 5L, 6L, 7L, 12L, 20L, 24L, 40L, 48L, 96L, 100L, 1000L, 4095L, 4097L);
  private static final long PLAIN_ALIGN = 64;
  private static final long PLAIN_SIZE = 4;

  private final VmUnderTest bench;
  private final long base;
  private final Domain domain;

  BeyondStandard(VmUnderTest bench, long base, Domain domain) {
    this.bench = bench;
    this.base = base;
    this.domain = domain;
  }

  List<ObservationSeries> all() {
    return List.of(
        series("bases that are no multiple of 4096", shifted()),
        series("Queue Sizes that are no power of two", grid(sizes(), aligns())),
        series("Queue Aligns that are no power of two", grid(legalSizes(), ODD_ALIGNS)),
        series(
            "Queue Aligns below " + QueueAlign.SMALLEST,
            grid(legalSizes(), LongStream.range(1, QueueAlign.SMALLEST - 1).boxed().toList())),
        zeroAlign(),
        tooLarge());
  }

  private List<Long> legalSizes() {
    return domain.sizes().stream().map(each -> (long) each.entries()).toList();
  }

  private List<Long> sizes() {
    long largest = domain.sizes().get(domain.sizes().size() - 1).entries();
    return ODD_SIZES.stream().filter(each -> each < largest).toList();
  }

  private List<Long> aligns() {
    return domain.aligns().stream().map(QueueAlign::bytes).toList();
  }

  private List<Point> shifted() {
    List<Point> points = new ArrayList<>();
    for (long shift : SHIFTS) {
      for (Point each : grid(legalSizes(), aligns())) {
        points.add(new Point(each.size(), each.align(), base + shift, each.evt()));
      }
    }
    return points;
  }

  /** With and without VIRTIO_F_EVENT_IDX in turn. */
  private List<Point> grid(List<Long> sizes, List<Long> aligns) {
    List<Point> points = new ArrayList<>();
    for (long size : sizes) {
      for (long align : aligns) {
        points.add(new Point(size, align, base, points.size() % 2));
      }
    }
    return points;
  }

  private ObservationSeries series(String what, List<Point> points) {
    return new ObservationSeries(
        what, points.stream().map(each -> bench.observe(each, VmUnderTest.BYTE)).toList());
  }

  /** The device is given a good alignment, and then 0. */
  private ObservationSeries zeroAlign() {
    Point point = new Point(PLAIN_SIZE, PLAIN_ALIGN, base, 0);
    return new ObservationSeries(
        "Queue Align 0, written after " + PLAIN_ALIGN + " and taken for that",
        List.of(bench.observe(point, VmUnderTest.PAGE, List.of(PLAIN_ALIGN, 0L))));
  }

  private ObservationSeries tooLarge() {
    long size = 2L * domain.sizes().get(domain.sizes().size() - 1).entries();
    Point point = new Point(size, PLAIN_ALIGN, base, 0);
    return new ObservationSeries(
        "Queue Size " + size + ", more than QueueNumMax",
        size > QueueSize.LARGEST ? List.of() : List.of(bench.observe(point, VmUnderTest.PAGE)));
  }
}
