package org.splitring.properties.cause;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;
import org.splitring.properties.cause.FormulaTree.Place;

/** What the places of a formula are for: which of them are counted before it rounds, or round. */
final class Position {

  private final FormulaTree tree;
  private final Fields fields;
  private final List<Rounding> roundings;
  private final int heaviest;

  /**
   * Prepares it.
   *
   * @param heaviest the largest weight of an edit that anybody wants
   */
  Position(FormulaTree tree, Quantity quantity, int heaviest) {
    this.tree = tree;
    this.heaviest = heaviest;
    fields = Fields.of(quantity);
    roundings = Rounding.in(tree);
  }

  FormulaTree tree() {
    return tree;
  }

  /** Whether an edit of that weight is worth the words for it. */
  boolean wants(int weight) {
    return weight <= heaviest;
  }

  /** What bytes can mean here. */
  Fields fields() {
    return fields;
  }

  List<Rounding> roundings() {
    return roundings;
  }

  /** " before rounding", or nothing. */
  String words(Place place) {
    return innermost(place).isPresent() ? " before rounding" : "";
  }

  /** What stands around a place; the whole for the whole. */
  Formula around(Place place) {
    List<Integer> path = place.path();
    return tree.at(new Place(path.subList(0, Math.max(0, path.size() - 1))));
  }

  /** The rounding into which what stands here is counted, if any: the innermost. */
  Optional<Rounding> innermost(Place place) {
    return roundings.stream().filter(each -> each.isBefore(place)).reduce((a, b) -> b);
  }

  /** Whether what stands here says to what is rounded. */
  boolean isStep(Place place) {
    return roundings.stream().anyMatch(each -> each.isStep(place));
  }

  /** Whether a byte more here is a byte more of what is rounded, or of the whole. */
  boolean countsBytes(Place place) {
    Place end = innermost(place).map(Rounding::rounded).orElse(Place.ROOT);
    Formula at = tree.at(end);
    List<Integer> way = place.path().subList(end.path().size(), place.path().size());
    for (int number : way) {
      boolean counts =
          at instanceof Cast
              || at instanceof Binary binary
                  && (binary.operator() == Operator.ADD
                      || binary.operator() == Operator.SUBTRACT && number == 0)
              || at instanceof Conditional && number > 0;
      if (!counts) {
        return false;
      }
      at = FormulaTree.operands(at).get(number);
    }
    return true;
  }

  /** What can be said of any change: "x stands where y is meant". */
  FormulaEdit.Clause instead(Place place, Change change) {
    Formula before = tree.at(place);
    return new FormulaEdit.Clause(
        SentencePieces.text(before),
        "stands where " + SentencePieces.text(change.applied(before)) + " is meant" + words(place));
  }
}
