package org.splitring.alloy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.AddressSpace;
import org.splitring.model.verdict.Cell;

/**
 * All pairs of a size and an alignment at which a formula is not 0, or undefined, for some base.
 *
 * <p>It is asked at first whether there is an instance anywhere. If so, one alignment after another
 * is searched: with its number put in, most of a formula is constant. One instance brings all that
 * there are for its base. The search of an alignment is over only when a solver that starts anew
 * finds no more. Every instance is replayed by {@link CompiledFormula}: what it does not bear out
 * is a defect, of one or of the other.
 */
final class DifferingRegion {

  private final AlloyQuestion question;
  private final AlloyRunner.Settings settings;
  private final CompiledFormula asked;
  private final CompiledFormula highest;
  private final SortedMap<Cell, Point> points = new TreeMap<>();
  private Optional<String> stopped = Optional.empty();

  private DifferingRegion(AlloyQuestion question, AlloyRunner.Settings settings) {
    this.question = question;
    this.settings = settings;
    asked = CompiledFormula.of(question.asked());
    highest = CompiledFormula.of(AddressSpace.highest(question.model()));
  }

  static DifferingRegion of(AlloyQuestion question, AlloyRunner.Settings settings) {
    DifferingRegion region = new DifferingRegion(question, settings);
    region.stopped = region.search();
    return region;
  }

  /** The pairs, each with a point that shows it. */
  SortedMap<Cell, Point> points() {
    return points;
  }

  /** Why there may be more, if so. */
  Optional<String> stopped() {
    return stopped;
  }

  /**
   * Whether there is any among what is left, then all of some alignments, twice as many each time:
   * few questions where few alignments differ, and few wasted ones where all do.
   */
  private Optional<String> search() {
    List<QueueAlign> left = new ArrayList<>(question.domain().aligns());
    for (int some = 1; !left.isEmpty(); some *= 2) {
      AlloyQuestion rest = question.of(left);
      AlloyAnswer anywhere = another(rest, rest.relevant());
      if (!(anywhere instanceof AlloyAnswer.Found found)) {
        return reason(anywhere);
      }
      Point shown = rest.point(rest.relevant(), found.instance());
      keep(shown);
      left.remove(new QueueAlign(shown.align()));
      left.add(0, new QueueAlign(shown.align()));
      List<QueueAlign> now = left.subList(0, Math.min(some, left.size()));
      for (QueueAlign align : now) {
        Optional<String> failed = search(question.of(List.of(align)));
        if (failed.isPresent()) {
          return failed;
        }
      }
      now.clear();
    }
    return Optional.empty();
  }

  /** All pairs with one alignment: those of base 0 first, which are found the fastest. */
  private Optional<String> search(AlloyQuestion one) {
    AlloyQuestion.Given given = one.relevant();
    int known = points.size();
    Optional<String> failed = collect(one, given, 0);
    boolean answered = points.size() == known && !one.mentions(Input.BASE);
    while (failed.isEmpty() && !answered) {
      AlloyAnswer answer = another(one, given.without(points.keySet()));
      if (!(answer instanceof AlloyAnswer.Found found)) {
        return reason(answer);
      }
      Point shown = one.point(given, found.instance());
      keep(shown);
      failed = collect(one, given, shown.base());
    }
    return failed;
  }

  private static Optional<String> reason(AlloyAnswer answer) {
    return answer instanceof AlloyAnswer.Stopped because
        ? Optional.of(because.reason())
        : Optional.empty();
  }

  /**
   * A pair that is not known yet. That the ring fits is left out of the question at first: it makes
   * it harder, and where there is no instance without, there is none with it.
   */
  private AlloyAnswer another(AlloyQuestion one, AlloyQuestion.Given given) {
    AlloyAnswer anywhere = run(one, given);
    boolean fits =
        anywhere instanceof AlloyAnswer.Found found && fits(one.point(given, found.instance()));
    return anywhere instanceof AlloyAnswer.Found && !fits ? run(one, given.asItFits()) : anywhere;
  }

  /** All pairs that are not known yet, for one base. */
  private Optional<String> collect(AlloyQuestion one, AlloyQuestion.Given given, long base) {
    AlloyQuestion.Given there = given.base(base).without(points.keySet());
    // From base 0 every ring fits.
    AlloyQuestion.Given fixed = base == 0 ? there : there.asItFits();
    return reason(
        AlloyRunner.of(one.text(fixed), settings)
            .each(
                AlloyQuestion.COMMAND,
                AlloyQuestion.VARIABLES,
                instance -> {
                  keep(one.point(fixed, instance));
                  return true;
                }));
  }

  /** The lowest base for a pair, and there without VIRTIO_F_EVENT_IDX if it can be. */
  Point lowest(Cell cell) {
    Point best = Objects.requireNonNull(points.get(cell));
    AlloyQuestion one = question.at(cell);
    AlloyQuestion.Given given = one.relevant();
    for (int bit = Long.SIZE - 1; bit >= 0 && best.base() != 0; bit--) {
      if ((best.base() >>> bit & 1) != 0) {
        String prefix = Digits.number(best.base() >>> bit >>> 1 << bit << 1);
        String low = bit == 0 ? Digits.ZERO : Digits.low(bit);
        best =
            better(
                one,
                given.also(String.format(Locale.ROOT, "base - %s = %s", low, prefix)).asItFits(),
                best);
      }
    }
    return best.evt() == 0 ? best : better(one, given.base(best.base()).evt(0), best);
  }

  private Point better(AlloyQuestion one, AlloyQuestion.Given given, Point otherwise) {
    if (!(run(one, given) instanceof AlloyAnswer.Found found)) {
      return otherwise;
    }
    Point point = one.point(given, found.instance());
    replayed(point);
    return point;
  }

  private AlloyAnswer run(AlloyQuestion one, AlloyQuestion.Given given) {
    return AlloyRunner.of(one.text(given), settings)
        .run(AlloyQuestion.COMMAND, AlloyQuestion.VARIABLES);
  }

  private void keep(Point point) {
    replayed(point);
    QueueSize size = new QueueSize((int) point.size());
    Cell cell = new Cell(size, new QueueAlign(point.align()));
    points.merge(cell, point, DifferingRegion::lower);
  }

  private static Point lower(Point one, Point other) {
    int order = Long.compareUnsigned(one.base(), other.base());
    return order < 0 || (order == 0 && one.evt() <= other.evt()) ? one : other;
  }

  private void replayed(Point point) {
    if (asked.at(point) instanceof Outcome.Value value && value.bits() == 0) {
      throw new IllegalStateException("Alloy's " + point + " is no difference");
    }
  }

  private boolean fits(Point point) {
    Outcome.Value limit = (Outcome.Value) highest.at(point);
    return Long.compareUnsigned(point.base(), limit.bits()) <= 0;
  }
}
