package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Formula;
import org.splitring.properties.cause.FormulaEdit.Clause;
import org.splitring.properties.cause.FormulaTree.Node;
import org.splitring.properties.cause.FormulaTree.Place;

/**
 * Padding that is never zero: {@code (x & ~(a - 1)) + a}, {@code x / a * a + a} and {@code (x | (a
 * - 1)) + 1} go to the next multiple also where x is one.
 */
final class NeverZeroEdits {

  private static final Clause CLAUSE =
      new Clause("a whole a", "is added where no padding is needed");

  private NeverZeroEdits() {}

  static List<FormulaEdit> of(Position position) {
    List<FormulaEdit> edits = new ArrayList<>();
    FormulaTree tree = position.tree();
    for (Node node : tree.nodes()) {
      if (node.formula() instanceof Binary sum && sum.operator() == Operator.ADD) {
        for (int i = 0; i < 2; i++) {
          if (MinusOne.isAlign(FormulaTree.operands(sum).get(1 - i))) {
            down(position, node.place(), i, edits);
          }
        }
      }
      if (node.formula() instanceof Binary filled && filled.operator() == Operator.OR) {
        for (int i = 0; i < 2; i++) {
          if (isMask(FormulaTree.operands(filled).get(1 - i))) {
            Change change = new Change.More(-1);
            edits.add(FormulaEdit.at(node.place().operand(i), change, CLAUSE, FormulaEdit.FIELD));
          }
        }
      }
    }
    return edits;
  }

  /** A rounding down to which a is added becomes one up. */
  private static void down(Position position, Place sum, int operand, List<FormulaEdit> edits) {
    for (Rounding rounding : position.roundings()) {
      if (rounding.place().equals(sum.operand(operand))) {
        Map<Place, Change> changes =
            Map.of(
                rounding.rounded(), new Change.Plus(FixedPage.MASK), sum, new Change.Kept(operand));
        edits.add(new FormulaEdit(changes, CLAUSE, FormulaEdit.FIELD));
      }
    }
  }

  private static boolean isMask(Formula formula) {
    return formula.equals(FixedPage.MASK)
        || formula instanceof Binary less
            && less.operator() == Operator.SUBTRACT
            && MinusOne.isAlign(FormulaTree.operands(less).get(0))
            && Linear.of(less.right()).isConstant()
            && Linear.of(less.right()).extent().fixed() == 1;
  }
}
