package org.splitring.properties.laws;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Evaluator;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;

/** What random formulas have in them, in words: how much of C a run has covered. */
final class Tried {

  private Tried() {}

  static String text(List<Formula> formulas, List<Point> points) {
    Set<CType> types = new HashSet<>();
    Set<Binary.Operator> operators = EnumSet.noneOf(Binary.Operator.class);
    long undefined = 0;
    for (Formula formula : formulas) {
      Expressions.rewrite(formula, node -> counted(node, types, operators));
      undefined += points.stream().filter(each -> isUndefined(formula, each)).count();
    }
    return String.format(
        Locale.ROOT,
        "%d formulas (%d types, %d of %d binary operators) at %d points (%d values, %d undefined)",
        formulas.size(),
        types.size(),
        operators.size(),
        Binary.Operator.values().length,
        points.size(),
        (long) formulas.size() * points.size() - undefined,
        undefined);
  }

  private static Formula counted(Formula node, Set<CType> types, Set<Binary.Operator> operators) {
    types.add(node.type());
    if (node instanceof Binary binary) {
      operators.add(binary.operator());
    }
    return node;
  }

  private static boolean isUndefined(Formula formula, Point point) {
    return Evaluator.PROGRAM.at(formula, point) instanceof Outcome.NoValue;
  }
}
