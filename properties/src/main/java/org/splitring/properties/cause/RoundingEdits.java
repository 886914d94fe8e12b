package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.properties.cause.FormulaEdit.Clause;
import org.splitring.properties.cause.FormulaTree.Node;

/** Roundings mended: one that is missing, goes down, goes too far, or comes too early. */
final class RoundingEdits {

  private final Position position;
  private final FormulaTree tree;
  private final List<FormulaEdit> edits = new ArrayList<>();

  private RoundingEdits(Position position) {
    this.position = position;
    tree = position.tree();
  }

  static List<FormulaEdit> of(Position position) {
    RoundingEdits all = new RoundingEdits(position);
    position.roundings().forEach(all::down);
    position.roundings().forEach(all::needless);
    for (Node node : all.tree.nodes()) {
      all.missing(node);
      if (node.formula() instanceof Binary binary) {
        all.padding(node, binary);
        all.next(node, binary);
        all.early(node, binary);
      }
    }
    return all.edits;
  }

  private void down(Rounding rounding) {
    Clause clause = new Clause("it", "rounds down: a - 1 is not added before");
    Change change = new Change.Plus(FixedPage.MASK);
    edits.add(FormulaEdit.at(rounding.rounded(), change, clause, FormulaEdit.NUMBER));
  }

  /** {@code (x + (k - 1)) & ~(k - 1)} for {@code x}. */
  private void needless(Rounding rounding) {
    if (tree.at(rounding.rounded()) instanceof Binary sum && sum.operator() == Operator.ADD) {
      Formula before = FormulaTree.operands(sum).get(0);
      Formula added = FormulaTree.operands(sum).get(1);
      if (rounding.steps().stream().anyMatch(step -> Rounding.isMaskOf(tree.at(step), added))) {
        Clause clause = new Clause("it", "is rounded up, and the standard does not round it");
        edits.add(
            FormulaEdit.at(
                rounding.place(), new Change.Replaced(before), clause, FormulaEdit.NUMBER));
      }
    }
  }

  private void missing(Node node) {
    Linear sum = Linear.of(node.formula());
    if (sum.extent().perEntry() != 0 && position.countsBytes(node.place())) {
      String what = Fields.endOf(sum).orElseGet(() -> SentencePieces.text(node.formula()));
      Clause clause = new Clause(what, "is not rounded up to a multiple of a");
      edits.add(FormulaEdit.at(node.place(), new Change.Rounded(), clause, FormulaEdit.SHAPE));
    }
  }

  /** {@code a - x % a} is a whole a where nothing is missing. */
  private void padding(Node node, Binary less) {
    if (less.operator() == Operator.SUBTRACT
        && MinusOne.isAlign(FormulaTree.operands(less).get(0))
        && !(less.right() instanceof Literal)) {
      Clause clause = new Clause("a whole a", "is added where no padding is needed");
      edits.add(FormulaEdit.at(node.place(), new Change.Reduced(), clause, FormulaEdit.FIELD));
    }
  }

  /** {@code x / a + 1} is one more than needed where x is a multiple of a. */
  private void next(Node node, Binary quotient) {
    if (quotient.operator() == Operator.DIVIDE
        && MinusOne.isAlign(FormulaTree.operands(quotient).get(1))) {
      Clause clause = new Clause("a multiple of a", "is rounded up to the next one");
      Change change = new Change.More(-1);
      edits.add(FormulaEdit.at(node.place().operand(0), change, clause, FormulaEdit.NUMBER));
    }
  }

  /** {@code up(x) + y} for {@code up(x + y)}. */
  private void early(Node node, Binary sum) {
    if (sum.operator() != Operator.ADD) {
      return;
    }
    for (int i = 0; i < 2; i++) {
      Formula moved = FormulaTree.operands(sum).get(1 - i);
      for (Rounding rounding : position.roundings()) {
        if (rounding.place().equals(node.place().operand(i))) {
          Map<FormulaTree.Place, Change> changes =
              Map.of(rounding.rounded(), new Change.Plus(moved), node.place(), new Change.Kept(i));
          Linear inner = Linear.rounded(tree.at(rounding.rounded()));
          edits.add(new FormulaEdit(changes, moved(inner, moved), FormulaEdit.NUMBER));
        }
      }
    }
  }

  private Clause moved(Linear inner, Formula moved) {
    Linear bytes = Linear.of(moved);
    Optional<String> fields =
        bytes.isConstant()
            ? position.fields().missing(inner, bytes.extent().fixed())
            : Optional.empty();
    String says = (fields.isPresent() ? "are" : "is") + " added after rounding, not before";
    return new Clause(fields.orElseGet(() -> SentencePieces.text(moved)), says);
  }
}
