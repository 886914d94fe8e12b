package org.splitring.reader.ring.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;
import org.splitring.reader.exec.PossiblePanic;
import org.splitring.reader.ir.Origin;

/**
 * Where a build with checks ends at a legal point, and one without goes on, there is no one answer.
 *
 * <p>A build with checks either ends or computes what one without computes. So only a check that
 * fails at a point of the domain matters; one over something that is no input leaves the values as
 * they are.
 */
public final class PanickingBuilds {

  private static final List<Long> BASES = List.of(0L, 1L << 12, 1L << 28);

  private final List<PossiblePanic> checks;
  private final UnaryOperator<Formula> overInputs;
  private final Function<Origin, Optional<Place>> places;
  private final long leastBase;

  /**
   * The checks of a function.
   *
   * @param overInputs a formula over the inputs, as far as they are known
   * @param places where an origin is, for messages
   * @param leastBase no table is below it, in bytes, unsigned: it is so far behind what is given
   */
  public PanickingBuilds(
      List<PossiblePanic> checks,
      UnaryOperator<Formula> overInputs,
      Function<Origin, Optional<Place>> places,
      long leastBase) {
    this.leastBase = leastBase;
    this.checks = List.copyOf(checks);
    this.overInputs = overInputs;
    this.places = places;
  }

  /** A check that fails, and where. */
  private record Failing(PossiblePanic check, Point point) {}

  /** The statements, less those whose value depends on the build. */
  public List<Statement> checked(List<Statement> statements, Scope scope) {
    Optional<Failing> failing =
        checks.stream().flatMap(each -> failing(each, scope).stream()).findFirst();
    return failing.isEmpty()
        ? statements.stream().map(this::noted).toList()
        : statements.stream().map(each -> unread(each, failing.get())).toList();
  }

  /** A check over what is no input may end a debug build anywhere. */
  private Statement noted(Statement statement) {
    Optional<PossiblePanic> open =
        checks.stream()
            .filter(
                each ->
                    !FormulaQuestions.isOverInputs(
                        Conditions.folded(overInputs.apply(each.holds()))))
            .findFirst();
    return open.isPresent() && statement instanceof Stated stated
        ? stated.noting(
            String.format(
                Locale.ROOT,
                "where %s at %s a debug build panics, which no input says",
                open.get().text(),
                open.get().origin().at()))
        : statement;
  }

  private Optional<Failing> failing(PossiblePanic check, Scope scope) {
    Formula holds = Conditions.folded(overInputs.apply(check.holds()));
    if (!FormulaQuestions.isOverInputs(holds)) {
      return Optional.empty();
    }
    Formula path = Conditions.folded(overInputs.apply(check.path()));
    List<Point> points = points(scope, holds);
    Column held = CompiledFormula.of(holds).run(Points.of(points));
    Optional<Column> reached =
        FormulaQuestions.isOverInputs(path)
            ? Optional.of(CompiledFormula.of(path).run(Points.of(points)))
            : Optional.empty();
    for (int i = 0; i < points.size(); i++) {
      int at = i;
      boolean isLeft =
          reached.filter(each -> each.isDefined(at) && each.value(at) == 0).isPresent();
      if (!isLeft && !(held.isDefined(i) && held.value(i) != 0)) {
        return Optional.of(new Failing(check, points.get(i)));
      }
    }
    return Optional.empty();
  }

  private List<Point> points(Scope scope, Formula condition) {
    Domain domain = Domain.DEFAULT.within(scope);
    List<Long> bases = Expressions.mentions(condition, Input.BASE) ? BASES : List.of(0L);
    int events = Expressions.mentions(condition, Input.EVT) ? 1 : 0;
    List<Point> points = new ArrayList<>();
    for (QueueSize size : domain.sizes()) {
      for (QueueAlign align : domain.aligns()) {
        for (long base : bases) {
          for (int evt = 0; evt <= events; evt++) {
            long start = (leastBase + align.bytes() - 1) & -align.bytes();
            points.add(new Point(size.entries(), align.bytes(), start + base * align.bytes(), evt));
          }
        }
      }
    }
    return points;
  }

  private Statement unread(Statement statement, Failing failing) {
    if (!(statement instanceof Stated stated)) {
      return statement;
    }
    Point point = failing.point();
    String goesOn =
        CompiledFormula.of(stated.formula()).at(point) instanceof Outcome.Value value
            ? String.format(Locale.ROOT, " with %s = %d", stated.quantity().label(), value.bits())
            : "";
    return new Unread(
        stated.quantity(),
        String.format(
            Locale.ROOT,
            "%s at Queue Size %d and Queue Align %d: a debug build panics, a release build goes"
                + " on%s",
            failing.check().text(),
            point.size(),
            point.align(),
            goesOn),
        places.apply(failing.check().origin()),
        "compute in a wider type",
        stated.assumptions());
  }
}
