package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Unary;
import org.splitring.model.layout.QueueAlign;
import org.splitring.properties.cause.FormulaEdit.Clause;
import org.splitring.properties.cause.FormulaTree.Node;
import org.splitring.properties.cause.FormulaTree.Place;

/** A number that is rounded to, such as the size of a page, where Queue Align is meant. */
final class FixedPage {

  static final Formula ALIGN = Input.A.as(CType.U64);
  static final Formula MASK = Expressions.binary(Operator.SUBTRACT, ALIGN, Literal.of(1));

  private final Position position;

  private FixedPage(Position position) {
    this.position = position;
  }

  static List<FormulaEdit> of(Position position) {
    FixedPage fixed = new FixedPage(position);
    List<FormulaEdit> edits = new ArrayList<>();
    for (long page : fixed.pages()) {
      Clause clause = new Clause("it", "rounds to " + page + ", whatever a is");
      edits.add(new FormulaEdit(fixed.changes(page), clause, FormulaEdit.NUMBER));
    }
    return edits;
  }

  private Set<Long> pages() {
    Set<Long> pages = new TreeSet<>();
    for (Rounding rounding : position.roundings()) {
      for (Place step : rounding.steps()) {
        page(position.tree().at(step)).ifPresent(pages::add);
      }
    }
    return pages;
  }

  private Map<Place, Change> changes(long page) {
    Map<Place, Change> changes = new HashMap<>();
    for (Node node : position.tree().nodes()) {
      if (node.formula() instanceof Literal literal && belongs(node.place(), page)) {
        replaced(literal, page).ifPresent(by -> changes.put(node.place(), new Change.Replaced(by)));
      }
    }
    return changes;
  }

  /** Whether a place is in a rounding to that page. */
  private boolean belongs(Place place, long page) {
    return position.roundings().stream()
        .filter(each -> each.isStep(place) || each.isBefore(place))
        .flatMap(each -> each.steps().stream())
        .anyMatch(step -> page(position.tree().at(step)).filter(it -> it == page).isPresent());
  }

  /** The page that a mask or a divisor without a in it stands for. */
  private static Optional<Long> page(Formula step) {
    Formula inner = step instanceof Unary unary ? FormulaTree.operands(unary).get(0) : step;
    if (!(inner instanceof Literal literal)) {
      return Optional.empty();
    }
    long value = Math.abs(literal.asSigned());
    boolean less = step instanceof Unary unary && unary.operator() == Unary.Operator.COMPLEMENT;
    long page = less ? value + 1 : value;
    boolean legal = page >= QueueAlign.SMALLEST && Long.bitCount(page) == 1;
    return legal ? Optional.of(page) : Optional.empty();
  }

  private static Optional<Formula> replaced(Literal literal, long page) {
    long value = literal.asSigned();
    if (value == page) {
      return Optional.of(ALIGN);
    }
    if (value == page - 1) {
      return Optional.of(MASK);
    }
    return value == -page
        ? Optional.of(Expressions.unary(Unary.Operator.COMPLEMENT, MASK))
        : Optional.empty();
  }
}
