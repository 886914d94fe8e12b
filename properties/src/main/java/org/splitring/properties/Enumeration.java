package org.splitring.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.formula.Undefined;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Comparison;

/**
 * A comparison at every pair of a size and an alignment.
 *
 * <p>Each pair is tried with and without VIRTIO_F_EVENT_IDX and at several bases, as far as the
 * comparison depends on them. If it does not depend on the base, nothing is left to prove.
 */
final class Enumeration {

  private final List<Cell> cells;
  private final Points points;
  private final int[] cellOf;
  private final Column measured;
  private final SortedMap<Cell, Point> differing = new TreeMap<>();
  private final SortedMap<Cell, Undefined> undefined = new TreeMap<>();
  private final SortedSet<Cell> refused;
  private final boolean[] compared;

  private Enumeration(Comparison comparison, List<Cell> cells) {
    this.cells = cells;
    Points.Builder builder = new Points.Builder();
    List<Integer> owners = new ArrayList<>();
    boolean moves = comparison.mentions(Input.BASE);
    int features = comparison.mentions(Input.EVT) ? 2 : 1;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      List<Long> bases = moves ? Bases.probes(cell, comparison.model()) : List.of(0L);
      for (Point point : points(cell, bases, features)) {
        builder.add(point.size(), point.align(), point.base(), point.evt());
        owners.add(i);
      }
    }
    points = builder.build();
    cellOf = owners.stream().mapToInt(Integer::intValue).toArray();
    Column laidOut = CompiledFormula.of(comparison.laidOut()).run(points);
    Column differs = CompiledFormula.of(comparison.differs()).run(points);
    measured = CompiledFormula.of(comparison.measured()).run(points);
    compared = new boolean[points.count()];
    refused = new TreeSet<>(cells);
    for (int i = 0; i < compared.length; i++) {
      Cell cell = cells.get(cellOf[i]);
      compared[i] = !laidOut.isDefined(i) || laidOut.value(i) != 0;
      if (compared[i]) {
        refused.remove(cell);
      }
      if (differs.outcome(i) instanceof Outcome.NoValue none) {
        differing.putIfAbsent(cell, points.get(i));
        undefined.putIfAbsent(cell, none.why());
      } else if (differs.value(i) != 0) {
        differing.putIfAbsent(cell, points.get(i));
      }
    }
  }

  static Enumeration of(Comparison comparison, List<QueueSize> sizes, List<QueueAlign> aligns) {
    List<Cell> cells = new ArrayList<>();
    for (QueueSize size : sizes) {
      for (QueueAlign align : aligns) {
        cells.add(new Cell(size, align));
      }
    }
    return new Enumeration(comparison, cells);
  }

  /** The pairs at which the claimant lays out nothing, whatever else. */
  SortedSet<Cell> refused() {
    return refused;
  }

  /** The pairs at which it lays out something. */
  int compared() {
    return cells.size() - refused.size();
  }

  /** For how many sizes it does so with that alignment. */
  long comparedAt(QueueAlign align) {
    return cells.stream()
        .filter(cell -> cell.align().equals(align) && !refused.contains(cell))
        .count();
  }

  /** The pairs at which the claim was seen to differ, each with the first point that shows it. */
  SortedMap<Cell, Point> differing() {
    return differing;
  }

  /** The pairs at which C was seen to leave the claim undefined, each with the first cause. */
  SortedMap<Cell, Undefined> undefined() {
    return undefined;
  }

  /** Every input that was tried. */
  Points points() {
    return points;
  }

  /** The pair that the input at that place belongs to. */
  Cell cell(int index) {
    return cells.get(cellOf[index]);
  }

  /** Whether the claimant has a number there to compare. */
  boolean hasNumber(int index) {
    return compared[index] && measured.isDefined(index);
  }

  /** That number: a distance from the base, or a size. */
  long number(int index) {
    return measured.value(index);
  }

  private static List<Point> points(Cell cell, List<Long> bases, int features) {
    List<Point> points = new ArrayList<>();
    for (long base : bases) {
      for (int evt = 0; evt < features; evt++) {
        points.add(new Point(cell.size().entries(), cell.align().bytes(), base, evt));
      }
    }
    return points;
  }
}
