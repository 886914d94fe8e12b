package org.splitring.alloy;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Unary;

/**
 * What a formula computes, node by node, as C says it (C11 6.3, 6.5), on 64 bit positions.
 *
 * <p>It shares nothing with {@code Program} or the translation for Z3: that is its worth.
 */
final class Translation {

  private final AlloySteps steps;
  private final Map<Input, AlloyTerm> inputs;
  private final Products products;
  private final Quotients quotients;
  private final Shifts shifts;
  private final AlloySums sums;
  private final OrderedSum linear;
  private final Map<Formula, AlloyTerm> done = new IdentityHashMap<>();

  /**
   * Begins one.
   *
   * @param inputs the inputs as 64-bit numbers
   */
  Translation(AlloySteps steps, Map<Input, AlloyTerm> inputs) {
    this.steps = steps;
    this.inputs = Map.copyOf(inputs);
    this.sums = new AlloySums(steps);
    this.shifts = new Shifts(steps);
    this.products = new Products(steps, sums, shifts, this::of);
    this.linear = new OrderedSum(steps, sums, products, this::of);
    this.quotients = new Quotients(steps, sums, products, shifts);
  }

  AlloyTerm of(Formula formula) {
    AlloyTerm term = done.get(formula);
    if (term == null) {
      AlloyTerm fresh = fresh(formula);
      term =
          new AlloyTerm(
              fresh.type(),
              steps.named(fresh.set()),
              steps.named(fresh.undefined()),
              fresh.powers());
      done.put(formula, term);
    }
    return term;
  }

  private AlloyTerm fresh(Formula formula) {
    if (formula instanceof Literal literal) {
      return literal(literal);
    }
    if (formula instanceof Symbol symbol) {
      return AlloyConversions.to(symbol.type(), input(symbol));
    }
    if (formula instanceof Cast cast) {
      return AlloyConversions.to(cast.type(), of(cast.operand()));
    }
    if (OrderedSum.is(formula)) {
      return maskOrSum(formula);
    }
    if (formula instanceof Unary unary) {
      AlloyTerm operand = of(unary.operand());
      return unary.operator() == Unary.Operator.MINUS
          ? sums.negated(operand)
          : AlloyTerm.of(
              operand.type(), operand.low() + " - " + operand.set(), operand.undefined());
    }
    return formula instanceof Binary binary ? binary(binary) : conditional((Conditional) formula);
  }

  /** A power of two less one, or negated, is a mask; any other sum is a sum. */
  private AlloyTerm maskOrSum(Formula formula) {
    if (formula instanceof Unary unary && of(unary.operand()).isPower()) {
      return sums.negated(of(unary.operand()));
    }
    boolean mask =
        formula instanceof Binary binary
            && binary.operator() == Operator.SUBTRACT
            && of(binary.left()).isPower()
            && of(binary.right()).powers().equals(List.of(0));
    return mask
        ? sums.difference(of(((Binary) formula).left()), of(((Binary) formula).right()))
        : linear.of(formula);
  }

  private static AlloyTerm literal(Literal literal) {
    long bits = new CType(literal.type().width(), false).wrap(literal.value());
    boolean power = literal.value() > 0 && Long.bitCount(bits) == 1;
    List<Integer> powers = power ? List.of(Long.numberOfTrailingZeros(bits)) : List.of();
    return new AlloyTerm(literal.type(), Digits.number(bits), Digits.ZERO, powers);
  }

  private AlloyTerm input(Symbol symbol) {
    return Input.named(symbol.name())
        .map(inputs::get)
        .orElseThrow(() -> new UntranslatableException(symbol.name() + " is not known"));
  }

  private AlloyTerm conditional(Conditional conditional) {
    AlloyTerm condition = of(conditional.condition());
    AlloyTerm yes = of(conditional.whenTrue());
    AlloyTerm no = of(conditional.whenFalse());
    return new AlloyTerm(
        yes.type(),
        chosen(condition, yes.set(), no.set()),
        AlloyTerm.either(condition.undefined(), chosen(condition, yes.undefined(), no.undefined())),
        List.of());
  }

  private static String chosen(AlloyTerm condition, String yes, String no) {
    return yes.equals(no)
        ? yes
        : String.format(Locale.ROOT, "(some %s implies %s else %s)", condition.set(), yes, no);
  }

  private AlloyTerm binary(Binary binary) {
    AlloyTerm left = of(binary.left());
    AlloyTerm right = of(binary.right());
    String undefined = AlloyTerm.either(left.undefined(), right.undefined());
    CType type = left.type();
    String l = left.set();
    String r = right.set();
    return switch (binary.operator()) {
      case ADD -> sums.sum(left, right);
      case SUBTRACT -> sums.difference(left, right);
      case MULTIPLY -> products.product(binary, left, right);
      case DIVIDE, REMAINDER -> quotients.of(binary, left, right);
      case SHIFT_LEFT -> shifts.left(left, right);
      case SHIFT_RIGHT -> shifts.right(left, right);
      case AND -> AlloyTerm.of(type, l + " & " + r, undefined);
      case OR -> AlloyTerm.of(type, l + " + " + r, undefined);
      case XOR ->
          AlloyTerm.of(type, String.format(Locale.ROOT, "differing[%s, %s]", l, r), undefined);
      case EQUAL -> truth(l + " = " + r, undefined);
      case NOT_EQUAL -> truth(l + " != " + r, undefined);
      case LESS -> truth(less(left, right), undefined);
      case GREATER -> truth(less(right, left), undefined);
      case LESS_EQUAL -> truth("not " + less(right, left), undefined);
      case GREATER_EQUAL -> truth("not " + less(left, right), undefined);
      case LOGICAL_AND, LOGICAL_OR -> logical(binary.operator(), left, right);
    };
  }

  /** The right side counts only where C evaluates it. */
  private AlloyTerm logical(Operator operator, AlloyTerm left, AlloyTerm right) {
    boolean and = operator == Operator.LOGICAL_AND;
    String reached = (and ? "some " : "no ") + left.set();
    String undefined =
        right.undefined().equals(Digits.ZERO)
            ? left.undefined()
            : AlloyTerm.either(
                left.undefined(),
                String.format(
                    Locale.ROOT, "(%s implies %s else none)", reached, right.undefined()));
    String condition =
        String.format(
            Locale.ROOT, "some %s %s some %s", left.set(), and ? "and" : "or", right.set());
    return truth(condition, undefined);
  }

  /** Signed numbers are in the order of unsigned ones once their sign is turned round. */
  private static String less(AlloyTerm left, AlloyTerm right) {
    return String.format(Locale.ROOT, "less[%s, %s]", ordered(left), ordered(right));
  }

  private static String ordered(AlloyTerm term) {
    return term.type().signed()
        ? String.format(Locale.ROOT, "differing[%s, %s]", term.set(), term.sign())
        : term.set();
  }

  private AlloyTerm truth(String condition, String undefined) {
    return AlloyTerm.of(CType.INT, steps.truth(condition), undefined);
  }

  static String text(Formula formula) {
    return CText.of(formula);
  }
}
