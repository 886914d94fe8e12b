package org.splitring.alloy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Unary;

/**
 * Unsigned sums in one order, so that the solver need not find out that addition has none.
 *
 * <p>Modulo 2^width, a sum of multiples is the same in whatever order it is written: the summands
 * are gathered, the base last, and what is subtracted is subtracted at the end.
 */
final class OrderedSum {

  /** A formula that shares its parts could be endless when it is written out. */
  private static final int MOST = 300;

  private final AlloySteps steps;
  private final AlloySums sums;
  private final Products products;
  private final Function<Formula, AlloyTerm> terms;

  OrderedSum(
      AlloySteps steps, AlloySums sums, Products products, Function<Formula, AlloyTerm> terms) {
    this.steps = steps;
    this.sums = sums;
    this.products = products;
    this.terms = terms;
  }

  /** Whether it is an unsigned sum, difference or multiple. */
  static boolean is(Formula formula) {
    if (formula.type().signed()) {
      return false;
    }
    if (formula instanceof Unary unary) {
      return unary.operator() == Unary.Operator.MINUS;
    }
    return formula instanceof Binary binary
        && (binary.operator() == Operator.ADD
            || binary.operator() == Operator.SUBTRACT
            || (binary.operator() == Operator.MULTIPLY && binary.right() instanceof Literal)
            || (binary.operator() == Operator.MULTIPLY && binary.left() instanceof Literal));
  }

  /** What is gathered: how often each summand is contained, by its set. */
  private static final class Gathered {
    private final Map<String, AlloyTerm> summands = new HashMap<>();
    private final Map<String, Long> factors = new HashMap<>();
    private long constant;
    private int visits;
    private String undefined = Digits.ZERO;

    /** Sizes and alignments before what is larger, the base above all. */
    private List<AlloyTerm> inOrder() {
      return summands.values().stream()
          .sorted(
              Comparator.comparing((AlloyTerm each) -> !each.isPower())
                  .thenComparing(AlloyTerm::set))
          .toList();
    }
  }

  AlloyTerm of(Formula formula) {
    Gathered gathered = new Gathered();
    gather(formula, formula.type(), 1, gathered);
    CType type = formula.type();
    String added = Digits.number(gathered.constant);
    String taken = Digits.ZERO;
    for (AlloyTerm each : gathered.inOrder()) {
      long factor = shortest(gathered.factors.getOrDefault(each.set(), 0L), type);
      if (factor > 0) {
        added = steps.sum(added, products.multiple(each, factor));
      } else if (factor < 0) {
        taken = steps.sum(taken, products.multiple(each, -factor));
      }
    }
    String result = taken.equals(Digits.ZERO) ? added : sums.minus(added, taken);
    String cut = type.width() == Long.SIZE ? result : result + " & " + Digits.low(type.width());
    return AlloyTerm.of(type, cut, gathered.undefined);
  }

  private void gather(Formula formula, CType type, long factor, Gathered into) {
    boolean open = ++into.visits < MOST && formula.type().equals(type);
    if (formula instanceof Literal literal) {
      into.constant += factor * literal.value();
    } else if (open && is(formula) && formula instanceof Unary unary) {
      gather(unary.operand(), type, -factor, into);
    } else if (open && is(formula) && formula instanceof Binary binary) {
      gather(binary, type, factor, into);
    } else {
      AlloyTerm term = terms.apply(formula);
      into.undefined = AlloyTerm.either(into.undefined, term.undefined());
      into.summands.putIfAbsent(term.set(), term);
      into.factors.merge(term.set(), factor, Long::sum);
    }
  }

  private void gather(Binary binary, CType type, long factor, Gathered into) {
    if (binary.operator() == Operator.MULTIPLY) {
      boolean behind = binary.right() instanceof Literal;
      Literal number = (Literal) (behind ? binary.right() : binary.left());
      Formula other = behind ? binary.left() : binary.right();
      gather(other, type, factor * number.value(), into);
    } else {
      gather(binary.left(), type, factor, into);
      boolean minus = binary.operator() == Operator.SUBTRACT;
      gather(binary.right(), type, minus ? -factor : factor, into);
    }
  }

  /** The number nearest to 0 that is the same modulo 2^width. */
  private static long shortest(long factor, CType type) {
    return new CType(type.width(), true).wrap(factor);
  }
}
