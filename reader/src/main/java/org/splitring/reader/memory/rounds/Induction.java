package org.splitring.reader.memory.rounds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.Formula;
import org.splitring.reader.memory.FormulaTable;
import org.splitring.reader.memory.PointFacts;
import org.splitring.reader.memory.PointSet;

/**
 * A value to which each round of a loop adds the same (an induction variable).
 *
 * @param any stands for the value at the beginning of any round
 * @param start the value at the beginning of the first
 * @param added what a round adds, the last addition first; known at all points
 */
public record Induction(Formula any, Formula start, List<Term> added) {

  /**
   * An addition or subtraction.
   *
   * @param type that it is done in
   */
  public record Term(boolean subtracted, Formula operand, CType type) {}

  public Induction {
    added = List.copyOf(added);
  }

  /** What a round makes of the value, if it adds the same whatever the value is. */
  public static Optional<Induction> of(
      Formula any, Formula start, Formula after, PointFacts facts) {
    List<Term> added = new ArrayList<>();
    Formula at = after;
    while (at != any) {
      if (at instanceof Cast cast && cast.type().width() >= any.type().width()) {
        at = cast.operand();
      } else if (at instanceof Binary sum
          && sum.type().width() >= any.type().width()
          && (sum.operator() == Operator.ADD || sum.operator() == Operator.SUBTRACT)) {
        boolean subtracted = sum.operator() == Operator.SUBTRACT;
        boolean swapped = !subtracted && facts.values(sum.left()).isPresent();
        Formula operand = swapped ? sum.left() : sum.right();
        if (facts.values(operand).isEmpty()) {
          return Optional.empty();
        }
        added.add(new Term(subtracted, operand, sum.type()));
        at = swapped ? sum.right() : sum.left();
      } else {
        return Optional.empty();
      }
    }
    return added.isEmpty() ? Optional.empty() : Optional.of(new Induction(any, start, added));
  }

  private CType modular() {
    return new CType(Math.max(any.type().width(), CType.U32.width()), false);
  }

  /** What a round adds, modulo 2 to the width of the value. */
  Formula step(FormulaTable formulas) {
    Formula sum = formulas.literal(0, modular());
    for (Term each : added) {
      Formula operand = formulas.cast(modular(), each.operand(), false);
      sum = formulas.binary(each.subtracted() ? Operator.SUBTRACT : Operator.ADD, sum, operand);
    }
    return sum;
  }

  /** Whether a formula is the value and something that no round changes. */
  boolean isSummand(Formula formula, FormulaTable formulas) {
    if (formula == any) {
      return true;
    }
    return formula instanceof Cast cast
        ? isSummand(cast.operand(), formulas)
        : formula instanceof Binary sum
            && sum.operator() == Operator.ADD
            && (isSummand(sum.left(), formulas) && !formulas.isOpen(sum.right())
                || isSummand(sum.right(), formulas) && !formulas.isOpen(sum.left()));
  }

  /**
   * The value after some rounds.
   *
   * @param rounds how many, as an unsigned number of 64 bits
   */
  public Formula after(Formula rounds, FormulaTable formulas) {
    Formula count = formulas.cast(modular(), rounds, false);
    Formula all = formulas.binary(Operator.MULTIPLY, count, step(formulas));
    Formula from = formulas.cast(modular(), start, false);
    return formulas.cast(any.type(), formulas.binary(Operator.ADD, from, all), false);
  }

  /**
   * Whether no addition of these rounds has a sum that its signed type does not hold.
   *
   * @param rounds how many, known at all points
   */
  public boolean isDefined(Formula rounds, PointSet among, PointFacts facts) {
    if (added.stream().noneMatch(each -> each.type().signed())) {
      return true;
    }
    Optional<Column> from = facts.values(start);
    Column count = facts.values(rounds).orElseThrow();
    List<Term> inOrder = new ArrayList<>(added);
    Collections.reverse(inOrder);
    try {
      for (int i = among.next(0); from.isPresent() && i >= 0; i = among.next(i + 1)) {
        long last = count.value(i) - 1;
        if (last >= 0 && !isDefined(inOrder, from.get(), last, i, facts)) {
          return false;
        }
      }
      return from.isPresent();
    } catch (ArithmeticException tooLarge) {
      return false;
    }
  }

  private static boolean isDefined(
      List<Term> added, Column from, long last, int point, PointFacts facts) {
    long round = 0;
    for (Term each : added) {
      long operand = facts.values(each.operand()).orElseThrow().value(point);
      round =
          each.subtracted() ? Math.subtractExact(round, operand) : Math.addExact(round, operand);
    }
    long sum = 0;
    for (Term each : added) {
      long operand = facts.values(each.operand()).orElseThrow().value(point);
      sum = each.subtracted() ? Math.subtractExact(sum, operand) : Math.addExact(sum, operand);
      long first = Math.addExact(from.value(point), sum);
      long end = Math.addExact(first, Math.multiplyExact(last, round));
      if (!from.isDefined(point)
          || each.type().signed()
              && (each.type().wrap(first) != first || each.type().wrap(end) != end)) {
        return false;
      }
    }
    return true;
  }
}
