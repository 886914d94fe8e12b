package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Unary;
import org.splitring.properties.cause.FormulaEdit.Clause;
import org.splitring.properties.cause.FormulaTree.Node;

/** {@code x & !(a - 1)}: C's {@code !} gives 0 or 1, where Rust's turns every bit around. */
final class NotEdits {

  private NotEdits() {}

  static List<FormulaEdit> of(Position position) {
    List<FormulaEdit> edits = new ArrayList<>();
    for (Node node : position.tree().nodes()) {
      if (node.formula() instanceof Binary mask && mask.operator() == Operator.AND) {
        for (int i = 0; i < 2; i++) {
          if (FormulaTree.operands(mask).get(i) instanceof Binary truth && isNot(truth)) {
            Formula negated = FormulaTree.operands(truth).get(0);
            Change change =
                new Change.Replaced(Expressions.unary(Unary.Operator.COMPLEMENT, negated));
            Clause clause =
                new Clause("!", "gives 0 or 1: ~(" + SentencePieces.text(negated) + ") is meant");
            edits.add(FormulaEdit.at(node.place().operand(i), change, clause, FormulaEdit.FIELD));
          }
        }
      }
    }
    return edits;
  }

  private static boolean isNot(Binary truth) {
    return truth.operator() == Operator.EQUAL
        && truth.right() instanceof Literal zero
        && zero.value() == 0;
  }
}
