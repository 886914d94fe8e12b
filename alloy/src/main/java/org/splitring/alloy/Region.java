package org.splitring.alloy;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Program;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.AddressSpace;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Domain;

/**
 * All pairs of a size and an alignment at which a formula is not 0, or undefined, for some base.
 *
 * <p>First come those for base 0, instance by instance. Then it is asked whether there is another
 * for any base; one that is found brings all that there are for its base. It is complete when Alloy
 * finds no more. Every instance is replayed by {@link Program}: what it does not bear out is a
 * defect, of one or of the other.
 */
final class Region {

  private final Question question;
  private final AlloyRunner.Settings settings;
  private final Program asked;
  private final Program highest;
  private final SortedMap<Cell, Point> points = new TreeMap<>();
  private final Optional<String> stopped;

  private Region(Question question, AlloyRunner.Settings settings) {
    this.question = question;
    this.settings = settings;
    asked = Program.of(question.asked());
    highest = Program.of(AddressSpace.highest(question.model()));
    stopped = search();
  }

  static Region of(Question question, AlloyRunner.Settings settings) {
    return new Region(question, settings);
  }

  /** The pairs, each with a point that shows it. */
  SortedMap<Cell, Point> points() {
    return points;
  }

  /** Why there may be more, if so. */
  Optional<String> stopped() {
    return stopped;
  }

  private Optional<String> search() {
    Question.Given given = question.relevant();
    Optional<String> failed = collect(given.base(0));
    if (failed.isPresent() || !question.mentions(Input.BASE)) {
      return failed;
    }
    while (points.size() < question.domain().points()) {
      AlloyAnswer answer = another(given.without(points.keySet()));
      if (answer instanceof AlloyAnswer.None) {
        return Optional.empty();
      }
      if (answer instanceof AlloyAnswer.Stopped because) {
        return Optional.of(because.reason());
      }
      Point found = question.point(given, ((AlloyAnswer.Found) answer).instance());
      keep(found);
      // A base that is a multiple of every alignment brings more pairs, if it differs there, too.
      long rounded = found.base() & -most(question.domain());
      failed = rounded == 0 ? Optional.empty() : collect(fixed(given, rounded));
      failed = failed.isPresent() ? failed : collect(fixed(given, found.base()));
      if (failed.isPresent()) {
        return failed;
      }
    }
    return Optional.empty();
  }

  private Question.Given fixed(Question.Given given, long base) {
    return given.base(base).without(points.keySet()).asItFits();
  }

  private static long most(Domain domain) {
    return domain.aligns().get(domain.aligns().size() - 1).bytes();
  }

  /**
   * A pair that is not known yet. That the ring fits is left out of the question at first: it makes
   * it harder, and where there is no instance without, there is none with it.
   */
  private AlloyAnswer another(Question.Given given) {
    AlloyAnswer anywhere = run(given);
    boolean fits =
        anywhere instanceof AlloyAnswer.Found found
            && fits(question.point(given, found.instance()));
    return anywhere instanceof AlloyAnswer.Found && !fits ? run(given.asItFits()) : anywhere;
  }

  private Optional<String> collect(Question.Given given) {
    AlloyAnswer last =
        runner(given)
            .each(
                Question.COMMAND,
                instance -> {
                  keep(question.point(given, instance));
                  return true;
                });
    return last instanceof AlloyAnswer.Stopped because
        ? Optional.of(because.reason())
        : Optional.empty();
  }

  /** The lowest base for a pair, and there without VIRTIO_F_EVENT_IDX if it can be. */
  Point lowest(Cell cell) {
    Point best = points.get(cell);
    Question.Given given = question.relevant().cell(cell);
    for (int bit = Long.SIZE - 1; bit >= 0 && best.base() != 0; bit--) {
      if ((best.base() >>> bit & 1) != 0) {
        String prefix = Digits.number(best.base() >>> bit >>> 1 << bit << 1);
        String same = "base - %s = %s".formatted(low(bit), prefix);
        best = better(given.also(same).asItFits(), best);
      }
    }
    return best.evt() == 0 ? best : better(given.base(best.base()).evt(0), best);
  }

  private static String low(int bit) {
    return bit == 0 ? Digits.ZERO : Digits.low(bit);
  }

  private Point better(Question.Given given, Point otherwise) {
    if (!(run(given) instanceof AlloyAnswer.Found found)) {
      return otherwise;
    }
    Point point = question.point(given, found.instance());
    replayed(point);
    return point;
  }

  private AlloyAnswer run(Question.Given given) {
    return runner(given).run(Question.COMMAND);
  }

  private AlloyRunner runner(Question.Given given) {
    return AlloyRunner.of(question.text(given), settings);
  }

  private void keep(Point point) {
    replayed(point);
    QueueSize size = new QueueSize((int) point.size());
    Cell cell = new Cell(size, new QueueAlign(point.align()));
    points.merge(cell, point, (one, other) -> one.evt() <= other.evt() ? one : other);
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
