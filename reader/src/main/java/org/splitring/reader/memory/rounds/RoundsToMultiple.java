package org.splitring.reader.memory.rounds;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.memory.FormulaTable;
import org.splitring.reader.memory.PointFacts;
import org.splitring.reader.memory.PointSet;

/** How many rounds a loop goes until something is a multiple: {@code while (x % a) x++}. */
final class RoundsToMultiple {

  private final RoundCount count;
  private final FormulaTable formulas;
  private final PointFacts facts;
  private final List<Induction> inductions;
  private final PointSet live;

  RoundsToMultiple(
      RoundCount count,
      FormulaTable formulas,
      PointFacts facts,
      List<Induction> inductions,
      PointSet live) {
    this.count = count;
    this.formulas = formulas;
    this.facts = facts;
    this.inductions = inductions;
    this.live = live;
  }

  /** {@code x & (m - 1)} or {@code x % m}, until that is 0. */
  Optional<Formula> of(Binary condition, LoopIncrements growths) {
    boolean asks =
        condition.operator() == Operator.NOT_EQUAL
            && condition.right() instanceof Literal zero
            && zero.value() == 0;
    if (!asks || !(condition.left() instanceof Binary rest)) {
      return Optional.empty();
    }
    boolean masks = rest.operator() == Operator.AND;
    if (!masks && rest.operator() != Operator.REMAINDER) {
      return Optional.empty();
    }
    boolean swapped = masks && facts.values(rest.left()).isPresent();
    Formula grows = swapped ? rest.right() : rest.left();
    Formula other = swapped ? rest.left() : rest.right();
    Optional<Column> left = facts.values(count.first(rest));
    Optional<Column> by = facts.values(other);
    long step = literalStep(grows);
    if (left.isEmpty() || by.isEmpty() || step <= 0) {
      return Optional.empty();
    }
    boolean wraps = isModular(grows, rest.type());
    long[] counts = new long[left.get().count()];
    for (int i = live.next(0); i >= 0; i = live.next(i + 1)) {
      long multiple = masks ? by.get().value(i) + 1 : by.get().value(i);
      long behind = left.get().value(i);
      boolean known =
          left.get().isDefined(i)
              && by.get().isDefined(i)
              && multiple > 0
              && (Long.bitCount(multiple) == 1 || !masks && !wraps)
              && behind >= 0
              && behind % step == 0
              && multiple % step == 0;
      if (!known) {
        return Optional.empty();
      }
      counts[i] = behind == 0 ? 0 : (multiple - behind) / step;
    }
    if (!wraps && (growths.of(grows).isEmpty() || !growths.areHeld(counts))) {
      return Optional.empty();
    }
    Formula missing =
        masks
            ? formulas.binary(
                Operator.AND,
                count.subtracted(count.wide(0), count.wide(count.first(grows))),
                count.wide(other))
            : formulas.binary(
                Operator.REMAINDER,
                count.subtracted(count.wide(other), count.wide(count.first(rest))),
                count.wide(other));
    return Optional.of(formulas.binary(Operator.DIVIDE, missing, count.wide(step)))
        .filter(each -> count.hasCounts(each, counts));
  }

  /** What a round adds to a value of one and the same at all points; else 0. */
  private long literalStep(Formula grows) {
    Formula at = grows;
    while (at instanceof Cast cast) {
      at = cast.operand();
    }
    for (Induction each : inductions) {
      if (each.isSummand(at, formulas)
          && each.step(formulas) instanceof Literal step
          && step.value() > 0
          && step.value() < 1 << 16) {
        return step.value();
      }
    }
    return 0;
  }

  /** Whether all of a sum is computed modulo 2 to the width of one type. */
  private boolean isModular(Formula formula, CType type) {
    if (!formula.type().equals(type) || type.signed()) {
      return false;
    }
    if (inductions.stream().anyMatch(each -> each.any() == formula) || !formulas.isOpen(formula)) {
      return true;
    }
    return formula instanceof Binary sum
        && sum.operator() == Operator.ADD
        && isModular(sum.left(), type)
        && isModular(sum.right(), type);
  }
}
