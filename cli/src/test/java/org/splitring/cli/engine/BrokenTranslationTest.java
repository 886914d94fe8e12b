package org.splitring.cli.engine;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Unary;
import org.splitring.model.verdict.Verdict;

/**
 * Negative controls: an Alloy that reads one construct as another does not compute what the model
 * computes, and the random formulas show it.
 */
class BrokenTranslationTest {

  private static final int TRIES = 400;
  private static final Set<Operator> WRAPPING =
      EnumSet.of(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY);

  /** What is misread. */
  enum Misreading {
    ADD_AS_XOR(Operator.ADD, Operator.XOR),
    SUBTRACT_AS_ADD(Operator.SUBTRACT, Operator.ADD),
    MULTIPLY_AS_ADD(Operator.MULTIPLY, Operator.ADD),
    DIVIDE_AS_REMAINDER(Operator.DIVIDE, Operator.REMAINDER),
    REMAINDER_AS_DIVIDE(Operator.REMAINDER, Operator.DIVIDE),
    SHIFT_LEFT_AS_RIGHT(Operator.SHIFT_LEFT, Operator.SHIFT_RIGHT),
    SHIFT_RIGHT_AS_LEFT(Operator.SHIFT_RIGHT, Operator.SHIFT_LEFT),
    AND_AS_OR(Operator.AND, Operator.OR),
    OR_AS_XOR(Operator.OR, Operator.XOR),
    XOR_AS_OR(Operator.XOR, Operator.OR),
    LESS_WITH_EQUAL(Operator.LESS, Operator.LESS_EQUAL),
    LESS_EQUAL_WITHOUT(Operator.LESS_EQUAL, Operator.LESS),
    GREATER_AS_LESS(Operator.GREATER, Operator.LESS),
    GREATER_EQUAL_WITHOUT(Operator.GREATER_EQUAL, Operator.GREATER),
    EQUAL_AS_LESS_EQUAL(Operator.EQUAL, Operator.LESS_EQUAL),
    NOT_EQUAL_AS_GREATER(Operator.NOT_EQUAL, Operator.GREATER),
    AND_THEN_AS_OR_ELSE(Operator.LOGICAL_AND, Operator.LOGICAL_OR),
    OR_ELSE_AS_AND_THEN(Operator.LOGICAL_OR, Operator.LOGICAL_AND),
    OVERFLOW_HAS_A_VALUE {
      @Override
      Formula of(Formula node) {
        return node instanceof Binary binary
                && WRAPPING.contains(binary.operator())
                && binary.type().signed()
            ? wrapping(binary)
            : node;
      }
    },
    CONVERSION_KEEPS_NO_SIGN {
      @Override
      Formula of(Formula node) {
        return node instanceof Cast cast && cast.operand().type().signed()
            ? Expressions.cast(
                cast.type(), Expressions.cast(unsigned(cast.operand().type()), cast.operand()))
            : node;
      }
    },
    COMPLEMENT_AS_MINUS {
      @Override
      Formula of(Formula node) {
        return node instanceof Unary unary && unary.operator() == Unary.Operator.COMPLEMENT
            ? new Unary(Unary.Operator.MINUS, unary.operand())
            : node;
      }
    },
    SIDES_EXCHANGED {
      @Override
      Formula of(Formula node) {
        return node instanceof Conditional choice
            ? new Conditional(choice.condition(), choice.whenFalse(), choice.whenTrue())
            : node;
      }
    };

    private final Operator operator;
    private final Operator as;

    Misreading() {
      this(Operator.ADD, Operator.ADD);
    }

    Misreading(Operator operator, Operator as) {
      this.operator = operator;
      this.as = as;
    }

    Formula of(Formula node) {
      return node instanceof Binary binary && binary.operator() == operator && operator != as
          ? new Binary(as, binary.left(), binary.right())
          : node;
    }

    private static CType unsigned(CType type) {
      return new CType(type.width(), false);
    }

    private static Formula wrapping(Binary binary) {
      CType plain = unsigned(binary.type());
      return Expressions.cast(
          binary.type(),
          Expressions.binary(
              binary.operator(),
              Expressions.cast(plain, binary.left()),
              Expressions.cast(plain, binary.right())));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMisreadingIsNoticed(Misreading misreading) {
    Random random = new Random(20261125);
    int noticed = 0;
    for (int i = 0; i < TRIES && noticed == 0; i++) {
      Point point = new Point(1L << random.nextInt(16), 4L << random.nextInt(15), 0, 1);
      Formula formula = ThreeOpinionsTest.fixed(new RandomFormula(random).upTo(2), point);
      Formula misread = Expressions.rewrite(formula, misreading::of);
      Outcome outcome = CompiledFormula.of(formula).at(point);
      if (!misread.equals(formula)) {
        noticed += contradicted(misread, outcome, point) ? 1 : 0;
      }
    }
    assertNotEquals(0, noticed, "nobody noticed");
  }

  private static boolean contradicted(Formula misread, Outcome outcome, Point point) {
    // Of what has no value, whatever the misreading makes of it.
    Outcome made =
        outcome instanceof Outcome.Value ? outcome : CompiledFormula.of(misread).at(point);
    long value = made instanceof Outcome.Value known ? known.bits() : 0;
    Verdict verdict = ThreeOpinionsTest.alloy(ThreeOpinionsTest.claim(misread, value), point);
    return outcome instanceof Outcome.Value
        ? verdict instanceof Verdict.Differs
        : verdict instanceof Verdict.Agrees;
  }
}
