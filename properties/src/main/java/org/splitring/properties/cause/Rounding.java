package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Unary;
import org.splitring.properties.cause.FormulaTree.Node;
import org.splitring.properties.cause.FormulaTree.Place;

/**
 * A part of a formula that rounds: {@code x & ~mask}, or {@code x / step * step}.
 *
 * @param place where the whole of it stands
 * @param rounded where the number that is rounded stands
 * @param steps where it says to what multiple: the mask, or the divisor and the factor
 */
record Rounding(Place place, Place rounded, List<Place> steps) {

  Rounding {
    steps = List.copyOf(steps);
  }

  /** All of a formula, from outside to inside. */
  static List<Rounding> in(FormulaTree tree) {
    List<Rounding> found = new ArrayList<>();
    for (Node node : tree.nodes()) {
      of(node).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Rounding> of(Node node) {
    if (!(node.formula() instanceof Binary binary)) {
      return Optional.empty();
    }
    Place place = node.place();
    List<Formula> operands = FormulaTree.operands(binary);
    for (int i = 0; i < operands.size(); i++) {
      Place other = place.operand(1 - i);
      if (binary.operator() == Operator.AND && isMask(operands.get(i))) {
        return Optional.of(new Rounding(place, other, List.of(place.operand(i))));
      }
      if (binary.operator() == Operator.MULTIPLY
          && operands.get(1 - i) instanceof Binary quotient
          && quotient.operator() == Operator.DIVIDE) {
        List<Place> steps = List.of(place.operand(i), other.operand(1));
        return Optional.of(new Rounding(place, other.operand(0), steps));
      }
    }
    return Optional.empty();
  }

  /** {@code ~m}, {@code -m}, or a number that has all its high bits. */
  private static boolean isMask(Formula formula) {
    if (formula instanceof Literal literal) {
      long value = literal.asSigned();
      return value < 0 && Long.bitCount(-value) == 1;
    }
    return formula instanceof Unary || Expressions.symbols(formula).size() == 1 && negates(formula);
  }

  /** Whether a mask keeps just the bits that {@code rest} has not. */
  static boolean isMaskOf(Formula mask, Formula rest) {
    if (mask instanceof Literal literal && rest instanceof Literal other) {
      return literal.asSigned() == ~other.asSigned();
    }
    Formula bare = bare(mask);
    return bare instanceof Unary unary
        && unary.operator() == Unary.Operator.COMPLEMENT
        && bare(unary.operand()).equals(bare(rest));
  }

  private static Formula bare(Formula formula) {
    return formula instanceof org.splitring.model.formula.Cast cast
        ? bare(cast.operand())
        : formula;
  }

  private static boolean negates(Formula formula) {
    return formula instanceof org.splitring.model.formula.Cast cast
        && cast.operand() instanceof Unary;
  }

  /** Whether a place counts into the number that is rounded. */
  boolean isBefore(Place at) {
    return rounded.contains(at);
  }

  /** Whether a place is part of what it rounds to. */
  boolean isStep(Place at) {
    return steps.stream().anyMatch(step -> step.contains(at));
  }
}
