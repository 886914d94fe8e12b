package org.splitring.model.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a formula apart into the steps of a {@link CompiledFormula}; the last of them gives its
 * value.
 *
 * <p>What stands at several places is one step: it would be done with the same operands, which have
 * smaller numbers than whatever needs them.
 */
final class FormulaSteps {

  private final List<Step> steps = new ArrayList<>();
  private final Map<Step, Integer> numbers = new HashMap<>();
  private final Map<Formula, Integer> places = new IdentityHashMap<>();

  private FormulaSteps() {}

  static List<Step> of(Formula formula) {
    FormulaSteps lowering = new FormulaSteps();
    lowering.place(formula);
    return List.copyOf(lowering.steps);
  }

  /** Where the result of a formula is; what is computed already is not computed again. */
  private int place(Formula formula) {
    Integer known = places.get(formula);
    if (known != null) {
      return known;
    }
    Step step = step(formula);
    Integer same = numbers.putIfAbsent(step, steps.size());
    int number = same == null ? steps.size() : same;
    if (same == null) {
      steps.add(step);
    }
    places.put(formula, number);
    return number;
  }

  private Step step(Formula formula) {
    CType type = formula.type();
    if (formula instanceof Literal literal) {
      return new Step.Constant(literal.value());
    }
    if (formula instanceof Symbol symbol) {
      return new Step.Reading(input(symbol), type);
    }
    if (formula instanceof Cast cast) {
      return new Step.Conversion(type, place(cast.operand()));
    }
    if (formula instanceof Unary unary) {
      return unary.operator() == Unary.Operator.MINUS
          ? step(new Binary(Binary.Operator.SUBTRACT, new Literal(0, type), unary.operand()))
          : new Step.Complement(type, place(unary.operand()));
    }
    if (formula instanceof Conditional conditional) {
      int condition = place(conditional.condition());
      int whenTrue = place(conditional.whenTrue());
      return new Step.Choice(condition, whenTrue, place(conditional.whenFalse()));
    }
    return step((Binary) formula);
  }

  private Step step(Binary binary) {
    Formula left = binary.left();
    Formula right = binary.right();
    return switch (binary.operator()) {
      case LOGICAL_AND -> step(new Conditional(left, truth(right), Literal.of(0)));
      case LOGICAL_OR -> step(new Conditional(left, Literal.of(1), truth(right)));
      default -> new Step.Operation(binary.operator(), left.type(), place(left), place(right));
    };
  }

  private static Formula truth(Formula formula) {
    Formula promoted = Expressions.promote(formula);
    return new Binary(Binary.Operator.NOT_EQUAL, promoted, new Literal(0, promoted.type()));
  }

  private static Input input(Symbol symbol) {
    return Input.named(symbol.name())
        .orElseThrow(
            () -> new IllegalArgumentException(symbol.name() + " is not an input of a layout"));
  }
}
