package org.splitring.alloy.ambiguity;

import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Unary;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.StandardLayout;

/**
 * Computes the numbers of a reading once more, from the structures of the model and not from
 * Alloy's.
 *
 * <p>Law: sizes follow from the fields that are there; the used ring is on the first boundary
 * behind the available ring, counted from the reading's origin; the room is what the macro makes of
 * the two terms.
 */
final class Replay {

  private static final Formula BASE = Input.BASE.as(CType.U64);
  private static final Formula A = Input.A.as(CType.U64);

  private Replay() {}

  /**
   * The pair itself.
   *
   * @throws IllegalStateException if the two opinions differ
   */
  static Pair checked(Pair pair) {
    check(pair.ring(), pair.one());
    check(pair.ring(), pair.other());
    return pair;
  }

  private static void check(Ring ring, Reading reading) {
    Formula availBytes = size(Quantity.AVAIL_SIZE, reading.usedEvent());
    Formula usedBytes = size(Quantity.USED_SIZE, reading.availEvent());
    Formula behind = add(StandardLayout.formula(Quantity.AVAIL), availBytes);
    Formula used = subtract(StandardLayout.up(add(behind, BASE), A), BASE);
    Formula first =
        add(StandardLayout.formula(Quantity.AVAIL), Part.AVAILABLE_RING.size().formula());
    Formula second = Part.USED_RING.size().formula();
    Formula macro = Literal.of(reading.macro(), CType.U64);
    Point point =
        new Point(
            ring.size().entries(),
            ring.align().bytes(),
            reading.origin(),
            ring.negotiated() ? 1 : 0);
    same("the size of the available ring", availBytes, point, reading.availBytes());
    same("the size of the used ring", usedBytes, point, reading.usedBytes());
    same("the start of the used ring", used, point, reading.used());
    same("the end of the used ring", add(used, usedBytes), point, reading.end());
    same("the room", add(rounded(first, macro), rounded(second, macro)), point, reading.room());
  }

  private static Formula size(Quantity area, boolean withEventField) {
    return withEventField ? StandardLayout.formula(area) : StandardLayout.withoutEventField(area);
  }

  /** The printed macro: it adds a number and clears that number's bits. */
  private static Formula rounded(Formula term, Formula macro) {
    return Expressions.binary(
        Operator.AND, add(term, macro), Expressions.unary(Unary.Operator.COMPLEMENT, macro));
  }

  private static void same(String what, Formula formula, Point point, long claimed) {
    Outcome computed = CompiledFormula.of(formula).at(point);
    if (!computed.equals(new Outcome.Value(claimed))) {
      throw new IllegalStateException(
          "Alloy and the model differ in "
              + what
              + " at "
              + point
              + ": "
              + claimed
              + ", "
              + computed);
    }
  }

  private static Formula add(Formula left, Formula right) {
    return Expressions.binary(Operator.ADD, left, right);
  }

  private static Formula subtract(Formula left, Formula right) {
    return Expressions.binary(Operator.SUBTRACT, left, right);
  }
}
