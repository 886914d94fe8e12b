package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.verdict.EditKind;
import org.splitring.properties.cause.FormulaEdit.Clause;
import org.splitring.properties.cause.FormulaTree.Place;

/** a - 1 where a is written, and a where a - 1 is: in a mask, an addend, or everywhere. */
final class MinusOne {

  private final Position position;
  private final List<FormulaEdit> edits = new ArrayList<>();

  private MinusOne(Position position) {
    this.position = position;
  }

  static List<FormulaEdit> of(Position position) {
    MinusOne all = new MinusOne(position);
    FormulaTree tree = position.tree();
    List<Place> aligns =
        tree.places(MinusOne::isAlign).stream()
            .filter(place -> place.equals(Place.ROOT) || !isAlign(position.around(place)))
            .toList();
    all.everywhere(aligns, new Change.More(-1), "a where a - 1 is meant", FormulaEdit.FIELD);
    List<Place> masks = tree.places(MinusOne::isMask);
    all.everywhere(masks, new Change.More(1), "a - 1 where a is meant", FormulaEdit.NUMBER);
    return all.edits;
  }

  static boolean isAlign(Formula formula) {
    return formula instanceof Cast cast
        ? isAlign(FormulaTree.operands(cast).get(0))
        : formula instanceof Symbol symbol && symbol.name().equals(Input.A.symbol());
  }

  private static boolean isMask(Formula formula) {
    return formula instanceof Binary less
        && less.operator() == Operator.SUBTRACT
        && isAlign(FormulaTree.operands(less).get(0))
        && less.right() instanceof Literal one
        && one.value() == 1;
  }

  private void everywhere(List<Place> places, Change change, String says, int weight) {
    Set<List<Place>> sets = new LinkedHashSet<>();
    sets.add(places);
    sets.add(places.stream().filter(position::isStep).toList());
    sets.add(places.stream().filter(place -> !position.isStep(place)).toList());
    for (Rounding rounding : position.roundings()) {
      sets.add(places.stream().filter(rounding.place()::contains).toList());
    }
    places.forEach(place -> sets.add(List.of(place)));
    sets.remove(List.<Place>of());
    for (List<Place> set : sets) {
      Clause clause = new Clause(roles(set), (set.size() == 1 ? "takes " : "take ") + says);
      FormulaEdit edit = FormulaEdit.at(set, change, clause, weight);
      edits.add(weight == FormulaEdit.FIELD ? edit.slip(new EditKind.LessOne()) : edit);
    }
  }

  /** "the mask and the addend". */
  private String roles(List<Place> places) {
    Map<String, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
    places.forEach(place -> counts.merge(role(place), 1, Integer::sum));
    return SentencePieces.list(
        counts.entrySet().stream()
            .map(each -> "the " + each.getKey() + (each.getValue() > 1 ? "s" : ""))
            .toList());
  }

  private String role(Place place) {
    for (Rounding rounding : position.roundings()) {
      if (rounding.isStep(place)) {
        boolean mask = rounding.steps().size() == 1;
        return mask ? "mask" : rounding.steps().get(0).contains(place) ? "factor" : "divisor";
      }
    }
    return position.innermost(place).isPresent() ? "addend" : "formula";
  }
}
