package org.splitring.reader.memory.rounds;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.reader.memory.FormulaTable;
import org.splitring.reader.memory.PointFacts;
import org.splitring.reader.memory.PointSet;
import org.splitring.reader.memory.rounds.LoopIncrements.Growth;

/**
 * How many rounds a loop goes, as a formula: the least number of rounds after which the condition
 * to go on does not hold. Where the condition compares what grows by the same in each round, that
 * is a quotient; where it asks whether that is a multiple, it is the distance to the next one.
 *
 * <p>Law: at each of the points the formula is what counting gives; nothing wraps on the way.
 */
public final class RoundCount {

  private final FormulaTable formulas;
  private final PointFacts facts;
  private final List<Induction> inductions;
  private final PointSet live;

  private RoundCount(
      FormulaTable formulas, PointFacts facts, List<Induction> inductions, PointSet live) {
    this.formulas = formulas;
    this.facts = facts;
    this.inductions = inductions;
    this.live = live;
  }

  /**
   * The number of rounds, of 64 bits without a sign; empty where it is not known.
   *
   * @param goesOn the condition, over what stands for values at the beginning of any round
   */
  public static Optional<Formula> of(
      Formula goesOn,
      List<Induction> inductions,
      PointSet live,
      FormulaTable formulas,
      PointFacts facts) {
    if (!(goesOn instanceof Binary condition) || live.isEmpty()) {
      return Optional.empty();
    }
    RoundCount count = new RoundCount(formulas, facts, inductions, live);
    try {
      Optional<Formula> aligned =
          new RoundsToMultiple(count, formulas, facts, inductions, live)
              .of(condition, new LoopIncrements(formulas, facts, inductions, live));
      return aligned.isPresent() ? aligned : count.untilBound(condition);
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  /** What a formula is in the first round. */
  Formula first(Formula formula) {
    for (Induction each : inductions) {
      if (each.any() == formula) {
        return each.start();
      }
    }
    if (formula instanceof Cast cast) {
      return formulas.cast(cast.type(), first(cast.operand()), cast.written());
    }
    return formula instanceof Binary binary
        ? formulas.binary(binary.operator(), first(binary.left()), first(binary.right()))
        : formulas.adopt(Expressions.withOperands(formula, this::first));
  }

  Formula wide(Formula formula) {
    return formulas.cast(CType.U64, formula, false);
  }

  Formula wide(long value) {
    return formulas.literal(value, CType.U64);
  }

  Formula subtracted(Formula from, Formula what) {
    return formulas.binary(Operator.SUBTRACT, from, what);
  }

  private Optional<Formula> untilBound(Binary condition) {
    LoopIncrements growths = new LoopIncrements(formulas, facts, inductions, live);
    Optional<Growth> left = growths.of(condition.left());
    Optional<Growth> right = growths.of(condition.right());
    if (left.isEmpty() || right.isEmpty() || !condition.operator().isTruth()) {
      return Optional.empty();
    }
    long[] apart = new long[left.get().first().length];
    long[] closer = new long[apart.length];
    long[] counts = new long[apart.length];
    boolean falling = false;
    boolean rising = false;
    for (int i = live.next(0); i >= 0; i = live.next(i + 1)) {
      apart[i] = Math.subtractExact(left.get().first()[i], right.get().first()[i]);
      closer[i] = Math.subtractExact(left.get().step()[i], right.get().step()[i]);
      OptionalLong rounds = rounds(condition.operator(), apart[i], closer[i]);
      if (rounds.isEmpty()) {
        return Optional.empty();
      }
      counts[i] = rounds.getAsLong();
      rising |= closer[i] > 0;
      falling |= closer[i] < 0;
    }
    if (rising == falling || !growths.areHeld(counts)) {
      return Optional.empty();
    }
    Formula one = wide(first(condition.left()));
    Formula other = wide(first(condition.right()));
    Formula gap = rising ? subtracted(other, one) : subtracted(one, other);
    return step(condition, closer, rising)
        .map(step -> quotient(condition.operator(), gap, step))
        .map(
            count ->
                hasCounts(count, counts) || !anyZero(counts)
                    ? count
                    : formulas.conditional(formulas.truth(first(condition)), count, wide(0)))
        .filter(count -> hasCounts(count, counts));
  }

  private boolean anyZero(long[] counts) {
    for (int i = live.next(0); i >= 0; i = live.next(i + 1)) {
      if (counts[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** After how many rounds {@code apart + k * closer} does not compare with 0 so any more. */
  private static OptionalLong rounds(Operator operator, long apart, long closer) {
    boolean isUp = closer > 0;
    return switch (operator) {
      case LESS -> apart >= 0 ? OptionalLong.of(0) : over(-apart, closer, false);
      case LESS_EQUAL -> apart > 0 ? OptionalLong.of(0) : over(-apart, closer, true);
      case GREATER -> apart <= 0 ? OptionalLong.of(0) : over(apart, -closer, false);
      case GREATER_EQUAL -> apart < 0 ? OptionalLong.of(0) : over(apart, -closer, true);
      case NOT_EQUAL ->
          apart == 0
              ? OptionalLong.of(0)
              : closer != 0 && apart % closer == 0
                  ? over(isUp ? -apart : apart, Math.abs(closer), false)
                  : OptionalLong.empty();
      default -> OptionalLong.empty();
    };
  }

  private static OptionalLong over(long gap, long step, boolean andEqual) {
    if (step <= 0 || gap < 0) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(andEqual ? gap / step + 1 : (gap - 1 + step) / step);
  }

  private Formula quotient(Operator operator, Formula gap, Formula step) {
    boolean andEqual = operator == Operator.LESS_EQUAL || operator == Operator.GREATER_EQUAL;
    if (andEqual) {
      Formula whole = formulas.binary(Operator.DIVIDE, gap, step);
      return formulas.binary(Operator.ADD, whole, wide(1));
    }
    Formula less = subtracted(step, wide(1));
    Formula more = operator == Operator.NOT_EQUAL ? gap : formulas.binary(Operator.ADD, gap, less);
    return formulas.binary(Operator.DIVIDE, more, step);
  }

  /** How much nearer a round brings the two sides. */
  private Optional<Formula> step(Binary condition, long[] closer, boolean rising) {
    long any = closer[live.next(0)];
    boolean same = true;
    for (int i = live.next(0); i >= 0; i = live.next(i + 1)) {
      same &= closer[i] == any;
    }
    if (same) {
      return Optional.of(wide(Math.abs(any)));
    }
    boolean isLeft = facts.values(condition.right()).isPresent();
    Formula side = isLeft ? condition.left() : condition.right();
    boolean isUp = isLeft == rising;
    for (Induction each : inductions) {
      if (each.isSummand(side, formulas)) {
        Formula step = wide(each.step(formulas));
        return Optional.of(isUp ? step : subtracted(wide(0), step));
      }
    }
    return Optional.empty();
  }

  boolean hasCounts(Formula count, long[] counts) {
    Optional<Column> values = facts.values(count);
    for (int i = live.next(0); values.isPresent() && i >= 0; i = live.next(i + 1)) {
      if (!values.get().isDefined(i) || values.get().value(i) != counts[i]) {
        return false;
      }
    }
    return values.isPresent();
  }
}
