package org.splitring.model.formula;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Evaluators with one slip each, for the laws to notice. */
public enum BrokenEvaluator implements Evaluator {
  undefinedIsZero {
    @Override
    public Outcome at(Formula formula, Point point) {
      Outcome outcome = PROGRAM.at(formula, point);
      return outcome instanceof Outcome.NoValue ? new Outcome.Value(0) : outcome;
    }
  },

  comparisonsAreSigned {
    @Override
    public Outcome at(Formula formula, Point point) {
      return rewritten(formula, point, BrokenEvaluator::comparedAsSigned);
    }
  },

  narrowConversionsAreForgotten {
    @Override
    public Outcome at(Formula formula, Point point) {
      return rewritten(formula, point, BrokenEvaluator::withoutNarrowing);
    }
  },

  shiftsAreTakenModuloTheWidth {
    @Override
    public Outcome at(Formula formula, Point point) {
      return rewritten(formula, point, BrokenEvaluator::shiftedModuloTheWidth);
    }
  },

  unsignedSubtractionStopsAtZero {
    @Override
    public Outcome at(Formula formula, Point point) {
      return rewritten(formula, point, BrokenEvaluator::subtractedToZero);
    }
  },

  bothSidesOfAChoiceAreEvaluated {
    @Override
    public Outcome at(Formula formula, Point point) {
      AtomicReference<Outcome> outcome = new AtomicReference<>(PROGRAM.at(formula, point));
      Expressions.rewrite(
          formula,
          node -> {
            if (PROGRAM.at(node, point) instanceof Outcome.NoValue none) {
              outcome.set(none);
            }
            return node;
          });
      return outcome.get();
    }
  };

  private static Outcome rewritten(Formula formula, Point point, UnaryOperator<Formula> slip) {
    return PROGRAM.at(everywhere(formula, slip), point);
  }

  private static Formula everywhere(Formula formula, UnaryOperator<Formula> slip) {
    return slip.apply(Expressions.withOperands(formula, each -> everywhere(each, slip)));
  }

  private static Formula comparedAsSigned(Formula node) {
    if (!(node instanceof Binary binary) || binary.operator() != Binary.Operator.LESS) {
      return node;
    }
    CType signed = new CType(binary.left().type().width(), true);
    return new Binary(
        binary.operator(),
        Expressions.cast(signed, binary.left()),
        Expressions.cast(signed, binary.right()));
  }

  private static Formula withoutNarrowing(Formula node) {
    return node instanceof Cast outer
            && outer.operand() instanceof Cast inner
            && inner.type().width() < CType.INT.width()
        ? new Cast(outer.type(), inner.operand(), outer.written())
        : node;
  }

  private static Formula shiftedModuloTheWidth(Formula node) {
    if (!(node instanceof Binary binary) || !binary.operator().isShift()) {
      return node;
    }
    CType by = binary.right().type();
    Formula mask = Literal.of(binary.left().type().width() - 1, by);
    return new Binary(
        binary.operator(), binary.left(), new Binary(Binary.Operator.AND, binary.right(), mask));
  }

  private static Formula subtractedToZero(Formula node) {
    if (!(node instanceof Binary binary)
        || binary.operator() != Binary.Operator.SUBTRACT
        || node.type().signed()) {
      return node;
    }
    Formula below = new Binary(Binary.Operator.LESS, binary.left(), binary.right());
    return new Conditional(below, Literal.of(0, node.type()), node);
  }
}
