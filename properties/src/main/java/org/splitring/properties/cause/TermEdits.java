package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.splitring.model.claim.Measured;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.properties.cause.FormulaEdit.Clause;
import org.splitring.properties.cause.FormulaTree.Node;
import org.splitring.properties.cause.FormulaTree.Place;

/** Terms more or less, other operators, and what depends on a feature and should not. */
final class TermEdits {

  private final Position position;
  private final List<FormulaEdit> edits = new ArrayList<>();

  private TermEdits(Position position) {
    this.position = position;
  }

  static List<FormulaEdit> of(Position position, Measured measured) {
    TermEdits all = new TermEdits(position);
    all.always();
    for (Node node : position.tree().nodes()) {
      if (measured == Measured.ADDRESS) {
        all.base(node);
      }
      if (node.formula() instanceof Binary binary && position.wants(FormulaEdit.SHAPE)) {
        all.dropped(node.place(), binary);
        all.operators(node.place(), binary);
      }
      all.chosen(node);
    }
    return all.edits;
  }

  /** The event field counted whatever was negotiated. */
  private void always() {
    for (int side = 1; side <= 2; side++) {
      Map<Place, Change> changes = new HashMap<>();
      for (Node node : position.tree().nodes()) {
        if (node.formula() instanceof Conditional choice
            && Expressions.mentions(choice.condition(), Input.EVT)) {
          changes.put(node.place(), new Change.Kept(side));
        } else if (isFeature(node.formula()) && !isCondition(node.place())) {
          counted(node.place(), changes);
        }
      }
      Clause clause =
          new Clause("the event field", "is counted only where VIRTIO_F_EVENT_IDX was negotiated");
      edits.add(new FormulaEdit(changes, clause, FormulaEdit.NUMBER));
    }
  }

  /** Puts 1 for the feature, or the sum if it is added to a number. */
  private void counted(Place feature, Map<Place, Change> changes) {
    if (position.around(feature) instanceof Binary sum
        && sum.operator() == Operator.ADD
        && sum.left() instanceof Literal number) {
      List<Integer> path = feature.path();
      Place around = new Place(path.subList(0, path.size() - 1));
      changes.put(around, new Change.Replaced(Literal.of((int) number.value() + 1)));
    } else {
      changes.put(feature, new Change.Replaced(Literal.of(1)));
    }
  }

  private static boolean isFeature(Formula formula) {
    return formula instanceof Symbol symbol && symbol.name().equals(Input.EVT.symbol());
  }

  /** Whether it stands in the condition of a choice. */
  private boolean isCondition(Place place) {
    return position.tree().nodes().stream()
        .anyMatch(
            node ->
                node.formula() instanceof Conditional && node.place().operand(0).contains(place));
  }

  private void base(Node node) {
    if (position.countsBytes(node.place()) && !position.isStep(node.place())) {
      Clause clause = new Clause("the base", "is not added" + position.words(node.place()));
      Change change = new Change.Plus(Input.BASE.as(CType.U64));
      edits.add(FormulaEdit.at(node.place(), change, clause, FormulaEdit.SHAPE));
    }
  }

  private void dropped(Place place, Binary binary) {
    List<Formula> operands = FormulaTree.operands(binary);
    for (int i = 0; i < operands.size(); i++) {
      Change change = new Change.Kept(i);
      if (binary.operator() == Operator.ADD) {
        Formula term = operands.get(1 - i);
        boolean twice = position.tree().places(term::equals).size() == 2;
        String says = twice ? "is added twice" : "is added and should not be";
        edits.add(
            FormulaEdit.at(
                place, change, new Clause(SentencePieces.text(term), says), FormulaEdit.SHAPE));
      } else {
        edits.add(FormulaEdit.at(place, change, position.instead(place, change), FormulaEdit.ANY));
      }
    }
  }

  private void operators(Place place, Binary binary) {
    for (Operator other : siblings(binary.operator())) {
      Change change = new Change.Operated(other);
      edits.add(
          FormulaEdit.at(place, change, position.instead(place, change), FormulaEdit.OPERATOR));
    }
  }

  private void chosen(Node node) {
    if (node.formula() instanceof Conditional choice
        && !Expressions.mentions(choice.condition(), Input.EVT)) {
      for (int side = 1; side <= 2; side++) {
        Change change = new Change.Kept(side);
        edits.add(
            FormulaEdit.at(
                node.place(), change, position.instead(node.place(), change), FormulaEdit.ANY));
      }
    }
  }

  /** The operators that are taken for one another. */
  static List<Operator> siblings(Operator operator) {
    List<List<Operator>> families =
        List.of(
            List.of(
                Operator.ADD,
                Operator.SUBTRACT,
                Operator.MULTIPLY,
                Operator.DIVIDE,
                Operator.REMAINDER),
            List.of(Operator.AND, Operator.OR, Operator.XOR),
            List.of(Operator.SHIFT_LEFT, Operator.SHIFT_RIGHT),
            List.of(
                Operator.LESS,
                Operator.LESS_EQUAL,
                Operator.GREATER,
                Operator.GREATER_EQUAL,
                Operator.EQUAL,
                Operator.NOT_EQUAL),
            List.of(Operator.LOGICAL_AND, Operator.LOGICAL_OR));
    return families.stream()
        .filter(family -> family.contains(operator))
        .flatMap(List::stream)
        .filter(other -> other != operator)
        .toList();
  }
}
