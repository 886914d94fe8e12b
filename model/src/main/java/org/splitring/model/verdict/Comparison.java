package org.splitring.model.verdict;

import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.StandardLayout;

/**
 * The rule by which one statement agrees with the standard, as a formula over the inputs.
 *
 * <p>Enumeration evaluates {@code differs} and the solvers are asked about it; none has a rule of
 * its own. At a point the claim differs where {@code differs} is not 0, and where C leaves it
 * undefined. Where the claimant lays out nothing it is 0.
 *
 * <p>An address is compared by its distance from the base, modulo the pointer's width. A signed
 * number that is negative equals no size and no offset.
 *
 * @param quantity what is compared
 * @param model the data model, for the pointer's width
 * @param standard the standard's number; for a total, the end of the ring, which is the least
 * @param measured the claim's number, as an unsigned distance or size of 64 bits
 * @param laidOut not 0 where the claimant computes the quantity at all
 * @param differs whether the claim is not the standard's
 */
public record Comparison(
    Quantity quantity,
    DataModel model,
    Formula standard,
    Formula measured,
    Formula laidOut,
    Formula differs) {

  /** The comparison of what a claimant states, in its data model, with the standard. */
  public static Comparison of(Stated stated, DataModel model) {
    Quantity quantity = stated.quantity();
    Formula claim = stated.formula();
    Formula measured =
        stated.measured() == Measured.ADDRESS ? distance(claim, model) : cast(CType.U64, claim);
    Formula standard =
        quantity.measure() == Quantity.Measure.ROOM
            ? StandardLayout.end()
            : StandardLayout.formula(quantity);
    Formula laidOut = stated.laidOut().orElse(Literal.of(1));
    Formula rule = rule(stated, model, measured, standard);
    Formula differs =
        stated.laidOut().isPresent() ? Expressions.conditional(laidOut, rule, Literal.of(0)) : rule;
    return new Comparison(quantity, model, standard, measured, laidOut, differs);
  }

  /** Whether the answer may depend on that input. */
  public boolean mentions(Input input) {
    return Expressions.mentions(differs, input);
  }

  /** What both have at a point at which they differ. */
  public Counterexample counterexample(Point point) {
    Outcome.Value value = (Outcome.Value) CompiledFormula.of(standard).at(point);
    Outcome whether = CompiledFormula.of(laidOut).at(point);
    Outcome claimed =
        whether instanceof Outcome.NoValue ? whether : CompiledFormula.of(measured).at(point);
    return new Counterexample(point, value.bits(), claimed);
  }

  private static Formula rule(Stated stated, DataModel model, Formula measured, Formula standard) {
    return switch (stated.quantity().measure()) {
      case PLACE -> binary(Operator.NOT_EQUAL, measured, standard);
      case ROOM ->
          binary(
              Operator.LOGICAL_OR,
              binary(Operator.LESS, measured, standard),
              stated.measured() == Measured.ADDRESS
                  ? beforeBase(measured, model)
                  : negative(stated.formula(), measured));
      case AREA ->
          binary(
              Operator.LOGICAL_AND,
              binary(Operator.NOT_EQUAL, measured, standard),
              binary(
                  Operator.LOGICAL_OR,
                  Input.EVT.as(CType.INT),
                  binary(
                      Operator.NOT_EQUAL,
                      measured,
                      StandardLayout.withoutEventField(stated.quantity()))));
    };
  }

  private static Formula distance(Formula address, DataModel model) {
    CType type = model.address();
    return cast(CType.U64, binary(Operator.SUBTRACT, cast(type, address), Input.BASE.as(type)));
  }

  /**
   * An end before the base: modulo 2^width it is a distance so long that no ring's end is there.
   * The longest ring, with the largest alignment, ends little behind half of 2^32.
   */
  private static Formula beforeBase(Formula distance, DataModel model) {
    long threeQuarters = 3L << (model.address().width() - 2);
    return binary(Operator.GREATER_EQUAL, distance, Literal.of(threeQuarters, CType.U64));
  }

  /** No size: below 0, or below 0 before it was made an unsigned number of 64 bits. */
  private static Formula negative(Formula size, Formula measured) {
    if (size.type().signed()) {
      return binary(Operator.LESS, size, Literal.of(0, size.type()));
    }
    return size.type().width() == Long.SIZE
        ? binary(Operator.GREATER_EQUAL, measured, Literal.of(3L << (Long.SIZE - 2), CType.U64))
        : Literal.of(0);
  }

  private static Formula cast(CType type, Formula operand) {
    return Expressions.cast(type, operand);
  }

  private static Formula binary(Operator operator, Formula left, Formula right) {
    return Expressions.binary(operator, left, right);
  }
}
