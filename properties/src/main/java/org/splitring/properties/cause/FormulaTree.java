package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Unary;

/**
 * The sub-expressions of a formula, each with the place it stands at.
 *
 * <p>What C converts silently is passed over, and put in anew where something was changed, so that
 * a change of type has the effect it would have in the source.
 */
public final class FormulaTree {

  /** More places than any layout needs; a formula that has more is not looked into further. */
  private static final int MOST_PLACES = 400;

  /**
   * Where a sub-expression stands: the way to it from the whole, by the numbers of the operands.
   *
   * @param path the numbers, from 0
   */
  public record Place(List<Integer> path) {

    static final Place ROOT = new Place(List.of());

    public Place {
      path = List.copyOf(path);
    }

    Place operand(int number) {
      List<Integer> longer = new ArrayList<>(path);
      longer.add(number);
      return new Place(longer);
    }

    /** Whether the other place is this one, or inside of it. */
    boolean contains(Place other) {
      return other.path.size() >= path.size() && other.path.subList(0, path.size()).equals(path);
    }
  }

  /** A sub-expression and its place. */
  public record Node(Place place, Formula formula) {}

  private final Formula whole;
  private final List<Node> nodes = new ArrayList<>();

  private FormulaTree(Formula whole) {
    this.whole = whole;
    visit(Place.ROOT, whole);
  }

  /** The tree of a formula. */
  public static FormulaTree of(Formula whole) {
    return new FormulaTree(whole);
  }

  private void visit(Place place, Formula formula) {
    if (nodes.size() >= MOST_PLACES) {
      return;
    }
    nodes.add(new Node(place, formula));
    List<Formula> operands = operands(formula);
    for (int i = 0; i < operands.size(); i++) {
      visit(place.operand(i), operands.get(i));
    }
  }

  Formula whole() {
    return whole;
  }

  /** Every sub-expression: the whole first, each before its operands. */
  public List<Node> nodes() {
    return nodes;
  }

  /** The places of the sub-expressions of which that is true. */
  List<Place> places(Predicate<Formula> wanted) {
    return nodes.stream().filter(node -> wanted.test(node.formula())).map(Node::place).toList();
  }

  /** What stands at a place. */
  Formula at(Place place) {
    Formula at = whole;
    for (int number : place.path()) {
      at = operands(at).get(number);
    }
    return at;
  }

  /**
   * The formula with the changes made; where places lie in one another, the inner first.
   *
   * @throws IllegalArgumentException if what would come out is not C
   */
  public Formula with(Map<Place, Change> changes) {
    return rebuilt(Place.ROOT, whole, changes);
  }

  private static Formula rebuilt(Place place, Formula formula, Map<Place, Change> changes) {
    if (changes.keySet().stream().noneMatch(place::contains)) {
      return formula;
    }
    List<Formula> operands = operands(formula);
    List<Formula> anew = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      anew.add(rebuilt(place.operand(i), operands.get(i), changes));
    }
    Formula result = composed(formula, anew);
    Change change = changes.get(place);
    return change == null ? result : change.applied(result);
  }

  private static Formula composed(Formula formula, List<Formula> operands) {
    if (formula instanceof Unary unary) {
      return Expressions.unary(unary.operator(), operands.get(0));
    }
    if (formula instanceof Cast cast) {
      return Expressions.cast(cast.type(), operands.get(0));
    }
    if (formula instanceof Binary binary) {
      return Expressions.binary(binary.operator(), operands.get(0), operands.get(1));
    }
    return formula instanceof Conditional
        ? Expressions.conditional(operands.get(0), operands.get(1), operands.get(2))
        : formula;
  }

  /** The operands of an expression, as its text has them. */
  static List<Formula> operands(Formula formula) {
    if (formula instanceof Unary unary) {
      return List.of(written(unary.operand()));
    }
    if (formula instanceof Cast cast) {
      return List.of(written(cast.operand()));
    }
    if (formula instanceof Binary binary) {
      return List.of(written(binary.left()), written(binary.right()));
    }
    return formula instanceof Conditional choice
        ? List.of(
            written(choice.condition()), written(choice.whenTrue()), written(choice.whenFalse()))
        : List.of();
  }

  private static Formula written(Formula formula) {
    Formula at = formula;
    while (at instanceof Cast cast && !cast.written()) {
      at = cast.operand();
    }
    return at;
  }
}
