package org.splitring.reader.ring.values;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/**
 * Leaves out of sums what is added and taken away again: {@code p + ((up(p) - p) + x)} is {@code
 * up(p) + x}, in arithmetic that wraps.
 */
public final class CancelledSums {

  private CancelledSums() {}

  /** The same value; the formula itself where nothing is left out. */
  public static Formula cancelled(Formula formula) {
    Formula inside = Expressions.withOperands(formula, CancelledSums::cancelled);
    if (!isSum(inside, inside.type())) {
      return inside;
    }
    List<Formula> added = new ArrayList<>();
    List<Formula> taken = new ArrayList<>();
    collect(inside, inside.type(), added, taken);
    List<Formula> left = new ArrayList<>(taken);
    left.removeIf(added::remove);
    if (left.size() == taken.size()) {
      return inside;
    }
    Formula sum = added.isEmpty() ? Literal.of(0, inside.type()) : added.get(0);
    for (Formula each : added.subList(Math.min(1, added.size()), added.size())) {
      sum = Expressions.binary(Operator.ADD, sum, each);
    }
    for (Formula each : left) {
      sum = Expressions.binary(Operator.SUBTRACT, sum, each);
    }
    return sum.type().equals(inside.type()) ? sum : inside;
  }

  private static void collect(
      Formula formula, CType type, List<Formula> added, List<Formula> taken) {
    if (!isSum(formula, type)) {
      added.add(formula);
      return;
    }
    Binary sum = (Binary) formula;
    collect(sum.left(), type, added, taken);
    boolean adds = sum.operator() == Operator.ADD;
    collect(sum.right(), type, adds ? added : taken, adds ? taken : added);
  }

  /** Whether it is a sum or a difference that wraps: of numbers that are as wide, without signs. */
  private static boolean isSum(Formula formula, CType type) {
    return formula instanceof Binary binary
        && (binary.operator() == Operator.ADD || binary.operator() == Operator.SUBTRACT)
        && !type.signed()
        && type.equals(type.promoted())
        && binary.type().equals(type)
        && binary.left().type().equals(type)
        && binary.right().type().equals(type);
  }
}
