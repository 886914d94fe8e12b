package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Unary;
import org.splitring.properties.cause.FormulaEdit.Clause;
import org.splitring.properties.cause.FormulaTree.Node;

/**
 * Brackets that were forgotten: {@code ~a - 1} for {@code ~(a - 1)}, {@code 2 * 3 + n} for {@code 2
 * * (3 + n)}.
 *
 * <p>Law: the text after the edit is the text before with brackets added, and nothing else.
 */
final class BracketEdits {

  private BracketEdits() {}

  static List<FormulaEdit> of(Position position) {
    List<FormulaEdit> edits = new ArrayList<>();
    for (Node node : position.tree().nodes()) {
      for (Formula grouped : grouped(node.formula())) {
        Formula before = node.formula();
        if (isBracketed(SentencePieces.text(before), SentencePieces.text(grouped))) {
          Clause clause =
              new Clause(
                  SentencePieces.text(before),
                  "lacks brackets: "
                      + SentencePieces.text(grouped)
                      + " is meant"
                      + position.words(node.place()));
          edits.add(
              FormulaEdit.at(
                  node.place(), new Change.Replaced(grouped), clause, FormulaEdit.NUMBER));
        }
      }
    }
    return edits;
  }

  private static boolean isBracketed(String before, String after) {
    return !before.equals(after) && bare(before).equals(bare(after));
  }

  private static String bare(String text) {
    return text.replace("(", "").replace(")", "").replace(" ", "");
  }

  /** The other ways to group an expression and one of its operands. */
  private static List<Formula> grouped(Formula formula) {
    List<Formula> all = new ArrayList<>();
    if (formula instanceof Binary outer) {
      Formula left = FormulaTree.operands(outer).get(0);
      Formula right = FormulaTree.operands(outer).get(1);
      if (left instanceof Unary unary) {
        Formula operand = FormulaTree.operands(unary).get(0);
        joined(outer.operator(), operand, right)
            .flatMap(inner -> tried(() -> Expressions.unary(unary.operator(), inner)))
            .ifPresent(all::add);
      }
      if (left instanceof Binary first) {
        List<Formula> two = FormulaTree.operands(first);
        joined(outer.operator(), two.get(1), right)
            .flatMap(inner -> joined(first.operator(), two.get(0), inner))
            .ifPresent(all::add);
      }
      if (right instanceof Binary second) {
        List<Formula> two = FormulaTree.operands(second);
        joined(outer.operator(), left, two.get(0))
            .flatMap(inner -> joined(second.operator(), inner, two.get(1)))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Formula> joined(Binary.Operator operator, Formula left, Formula right) {
    boolean isNothing = operator == Binary.Operator.AND && Rounding.isMaskOf(right, left);
    return isNothing ? Optional.empty() : tried(() -> Expressions.binary(operator, left, right));
  }

  private static Optional<Formula> tried(Supplier<Formula> formula) {
    try {
      return Optional.of(formula.get());
    } catch (IllegalArgumentException noFormula) {
      return Optional.empty();
    }
  }
}
