package org.splitring.properties.cause;

import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.StandardLayout;

/** What can be done to one sub-expression of a formula. */
public sealed interface Change {

  /** What stands there afterwards. */
  Formula applied(Formula before);

  /** A number of units more, or less: of bytes, or of whatever is counted there. */
  record More(long units) implements Change {
    @Override
    public Formula applied(Formula before) {
      if (before instanceof Literal literal) {
        return Literal.of(literal.value() + units, literal.type());
      }
      if (before instanceof Binary sum
          && (sum.operator() == Operator.ADD || sum.operator() == Operator.SUBTRACT)
          && sum.right() instanceof Literal last
          && (sum.left() instanceof Symbol || !Expressions.mentions(sum.left(), Input.A))) {
        long value = last.asSigned();
        long all = units + (sum.operator() == Operator.ADD ? value : -value);
        return plus(FormulaTree.operands(sum).get(0), all);
      }
      return plus(before, units);
    }

    private static Formula plus(Formula before, long units) {
      Literal constant = Literal.of(Math.abs(units), CType.INT);
      return units == 0
          ? before
          : Expressions.binary(units < 0 ? Operator.SUBTRACT : Operator.ADD, before, constant);
    }
  }

  /** A term more. */
  record Plus(Formula term) implements Change {
    @Override
    public Formula applied(Formula before) {
      return Expressions.binary(Operator.ADD, before, term);
    }
  }

  /** Something else in its place. */
  record Replaced(Formula by) implements Change {
    @Override
    public Formula applied(Formula before) {
      return by;
    }
  }

  /**
   * Another type: of a conversion or an input its own, of anything else that it is converted to.
   */
  record Typed(CType type) implements Change {
    @Override
    public Formula applied(Formula before) {
      if (before instanceof Cast cast) {
        return Expressions.cast(type, cast.operand());
      }
      return before instanceof Symbol symbol
          ? new Symbol(symbol.name(), type)
          : Expressions.cast(type, before);
    }
  }

  /** Another operator between the same operands. */
  record Operated(Operator operator) implements Change {
    @Override
    public Formula applied(Formula before) {
      Binary binary = (Binary) before;
      return Expressions.binary(operator, binary.left(), binary.right());
    }
  }

  /** One operand alone, by its number. */
  record Kept(int operand) implements Change {
    @Override
    public Formula applied(Formula before) {
      return FormulaTree.operands(before).get(operand);
    }
  }

  /** Rounded up to a multiple of a, a power of two. */
  record Rounded() implements Change {
    @Override
    public Formula applied(Formula before) {
      return StandardLayout.up(before, Input.A.as(CType.U64));
    }
  }

  /** Its remainder by a. */
  record Reduced() implements Change {
    @Override
    public Formula applied(Formula before) {
      return Expressions.binary(Operator.REMAINDER, before, Input.A.as(CType.U64));
    }
  }
}
