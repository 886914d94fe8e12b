package org.splitring.properties.cause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.splitring.model.formula.Formula;
import org.splitring.model.verdict.EditKind;
import org.splitring.properties.cause.FormulaTree.Place;

/**
 * Changes of a formula that are one idea.
 *
 * <p>"Smallest" is by weight, then by how much of the formula is changed, and is about the slip,
 * not about the text: what a hand forgets is light, what takes a plan is heavy.
 *
 * <ul>
 *   <li>{@value #FIELD}: fields of a structure counted that were not, a - 1 for a, a type
 *   <li>{@value #NUMBER}: another number with a meaning, a constant that is a, a term moved
 *   <li>{@value #SHAPE}: a rounding, a reduction, a term more or less
 *   <li>{@value #OPERATOR}: another operator
 *   <li>{@value #ANY}: any other number
 * </ul>
 *
 * @param changes what is changed where
 * @param clause what is wrong
 * @param weight how large it is
 * @param slip the same in short
 */
public record FormulaEdit(Map<Place, Change> changes, Clause clause, int weight, EditKind slip) {

  static final int FIELD = 1;
  static final int NUMBER = 2;
  static final int SHAPE = 3;
  static final int OPERATOR = 4;
  static final int ANY = 5;

  /**
   * What is wrong, in words: "the mask" "takes a where a - 1 is meant".
   *
   * @param says the rest of the clause, from the verb on
   */
  public record Clause(String subject, String says) {

    /** Both in one sentence, which says only once what it says of both. */
    Clause and(Clause other) {
      return says.equals(other.says)
          ? new Clause(subject + " and " + other.subject, says)
          : new Clause(this + ", and " + other.subject, other.says);
    }

    @Override
    public String toString() {
      return subject + " " + says;
    }
  }

  public FormulaEdit {
    changes = Map.copyOf(changes);
  }

  FormulaEdit(Map<Place, Change> changes, Clause clause, int weight) {
    this(changes, clause, weight, new EditKind.Other());
  }

  FormulaEdit slip(EditKind kind) {
    return new FormulaEdit(changes, clause, weight, kind);
  }

  static FormulaEdit at(Place place, Change change, Clause clause, int weight) {
    return new FormulaEdit(Map.of(place, change), clause, weight);
  }

  /** The same change at several places. */
  static FormulaEdit at(List<Place> places, Change change, Clause clause, int weight) {
    Map<Place, Change> changes = new HashMap<>();
    places.forEach(place -> changes.put(place, change));
    return new FormulaEdit(changes, clause, weight);
  }

  /** The formula after it. */
  public Formula applied(FormulaTree tree) {
    return tree.with(changes);
  }
}
