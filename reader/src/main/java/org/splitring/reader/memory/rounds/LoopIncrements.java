package org.splitring.reader.memory.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.Formula;
import org.splitring.reader.memory.FormulaTable;
import org.splitring.reader.memory.PointFacts;
import org.splitring.reader.memory.PointSet;

/** How much formulas grow in each round of a loop, at each point, as exact numbers. */
final class LoopIncrements {

  private final FormulaTable formulas;
  private final PointFacts facts;
  private final List<Induction> inductions;
  private final PointSet live;
  private final List<Growth> bounded = new ArrayList<>();

  /**
   * What grows.
   *
   * @param first in the first round
   * @param step what each round adds
   * @param type that has to hold it
   */
  record Growth(long[] first, long[] step, CType type) {}

  LoopIncrements(
      FormulaTable formulas, PointFacts facts, List<Induction> inductions, PointSet live) {
    this.formulas = formulas;
    this.facts = facts;
    this.inductions = inductions;
    this.live = live;
  }

  /**
   * How a formula grows; empty where it is no sum of products with what stays.
   *
   * @throws ArithmeticException where a number is too large
   */
  Optional<Growth> of(Formula formula) {
    Optional<Column> same = facts.values(formula);
    if (same.isPresent()) {
      return constant(same.get(), formula.type());
    }
    for (Induction each : inductions) {
      if (each.any() == formula) {
        return grown(each);
      }
    }
    if (formula instanceof Cast cast) {
      return of(cast.operand()).map(each -> held(each.first(), each.step(), cast.type()));
    }
    if (!(formula instanceof Binary binary)) {
      return Optional.empty();
    }
    Optional<Growth> left = of(binary.left());
    Optional<Growth> right = of(binary.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return switch (binary.operator()) {
      case ADD -> Optional.of(sum(left.get(), right.get(), 1, binary.type()));
      case SUBTRACT -> Optional.of(sum(left.get(), right.get(), -1, binary.type()));
      case MULTIPLY -> product(left.get(), right.get(), binary.type());
      default -> Optional.empty();
    };
  }

  private Optional<Growth> constant(Column values, CType type) {
    long[] first = new long[values.count()];
    for (int i = live.next(0); i >= 0; i = live.next(i + 1)) {
      if (!values.isDefined(i)) {
        return Optional.empty();
      }
      first[i] = values.value(i);
    }
    return Optional.of(held(first, new long[first.length], type));
  }

  private Optional<Growth> grown(Induction induction) {
    Optional<Column> start = facts.values(induction.start());
    Optional<Column> step = facts.values(induction.step(formulas));
    if (start.isEmpty() || step.isEmpty()) {
      return Optional.empty();
    }
    CType signed = new CType(induction.any().type().width(), true);
    long[] steps = new long[start.get().count()];
    for (int i = live.next(0); i >= 0; i = live.next(i + 1)) {
      steps[i] = signed.wrap(step.get().value(i));
    }
    return constant(start.get(), induction.any().type())
        .map(each -> held(each.first(), steps, induction.any().type()));
  }

  private Growth held(long[] first, long[] step, CType type) {
    Growth growth = new Growth(first, step, type);
    bounded.add(growth);
    return growth;
  }

  private Growth sum(Growth left, Growth right, int sign, CType type) {
    long[] first = new long[left.first().length];
    long[] step = new long[first.length];
    for (int i = live.next(0); i >= 0; i = live.next(i + 1)) {
      first[i] = Math.addExact(left.first()[i], sign * right.first()[i]);
      step[i] = Math.addExact(left.step()[i], sign * right.step()[i]);
    }
    return held(first, step, type);
  }

  private Optional<Growth> product(Growth left, Growth right, CType type) {
    long[] first = new long[left.first().length];
    long[] step = new long[first.length];
    for (int i = live.next(0); i >= 0; i = live.next(i + 1)) {
      if (left.step()[i] != 0 && right.step()[i] != 0) {
        return Optional.empty();
      }
      first[i] = Math.multiplyExact(left.first()[i], right.first()[i]);
      step[i] =
          Math.addExact(
              Math.multiplyExact(left.step()[i], right.first()[i]),
              Math.multiplyExact(left.first()[i], right.step()[i]));
    }
    return Optional.of(held(first, step, type));
  }

  /** Whether all that grows stays in its type for that many rounds. */
  boolean areHeld(long[] counts) {
    for (Growth each : bounded) {
      for (int i = live.next(0); i >= 0; i = live.next(i + 1)) {
        long last = Math.addExact(each.first()[i], Math.multiplyExact(counts[i], each.step()[i]));
        if (!holds(each.type(), each.first()[i]) || !holds(each.type(), last)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean holds(CType type, long value) {
    return type.wrap(value) == value && (type.signed() || value >= 0);
  }
}
