package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.verdict.EditKind;
import org.splitring.properties.cause.FormulaEdit.Clause;
import org.splitring.properties.cause.FormulaTree.Node;
import org.splitring.properties.cause.FormulaTree.Place;

/** Wider types: of a conversion, of an input, of what an operation is done in. */
final class TypeEdits {

  private static final List<CType> WIDER = List.of(CType.U32, CType.U64);

  private final Position position;
  private final List<FormulaEdit> edits = new ArrayList<>();

  private TypeEdits(Position position) {
    this.position = position;
  }

  static List<FormulaEdit> of(Position position) {
    TypeEdits all = new TypeEdits(position);
    for (Node node : position.tree().nodes()) {
      for (CType wider : WIDER) {
        if (wider.width() > node.formula().type().width()) {
          all.add(node, wider);
        }
      }
      all.unsigned(node);
    }
    return all.edits;
  }

  private void add(Node node, CType wider) {
    Formula formula = node.formula();
    Place place = node.place();
    Change change = new Change.Typed(wider);
    int bits = formula.type().width();
    if (isMask(place)) {
      Clause clause =
          new Clause(
              "the mask",
              String.format(Locale.ROOT, "has %d bits, and clears all above them", bits));
      edits.add(
          FormulaEdit.at(place, change, clause, FormulaEdit.FIELD)
              .slip(new EditKind.Wider(wider.width())));
    } else if (formula instanceof Cast || formula instanceof Symbol) {
      String what = isResult(place) ? "the number" : SentencePieces.text(operand(formula));
      edits.add(
          FormulaEdit.at(
                  place, change, new Clause(what, "is cut to " + bits + " bits"), FormulaEdit.FIELD)
              .slip(new EditKind.Wider(wider.width())));
    } else if (formula instanceof Binary || formula instanceof Literal) {
      Clause clause = new Clause(SentencePieces.text(formula), "is computed in " + bits + " bits");
      edits.add(
          FormulaEdit.at(place, change, clause, FormulaEdit.NUMBER)
              .slip(new EditKind.Wider(wider.width())));
    }
  }

  /** Whether it is the whole formula, but for conversions of it. */
  private boolean isResult(Place place) {
    Place at = Place.ROOT;
    while (!at.equals(place) && position.tree().at(at) instanceof Cast) {
      at = at.operand(0);
    }
    return at.equals(place);
  }

  private boolean isMask(Place place) {
    return position.roundings().stream()
        .anyMatch(each -> each.isStep(place) && each.steps().size() == 1);
  }

  /** The same width without a sign. */
  private void unsigned(Node node) {
    CType type = node.formula().type();
    boolean typed = node.formula() instanceof Cast || node.formula() instanceof Symbol;
    if (typed && type.signed()) {
      CType other = new CType(type.width(), false);
      Clause clause =
          new Clause(SentencePieces.text(operand(node.formula())), "is taken with a sign");
      edits.add(FormulaEdit.at(node.place(), new Change.Typed(other), clause, FormulaEdit.NUMBER));
    }
  }

  private static Formula operand(Formula formula) {
    if (formula instanceof Symbol symbol) {
      return new Symbol(symbol.name(), CType.U64);
    }
    return formula instanceof Cast ? FormulaTree.operands(formula).get(0) : formula;
  }
}
