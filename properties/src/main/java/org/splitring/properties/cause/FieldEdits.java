package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.verdict.EditKind;
import org.splitring.properties.cause.FormulaEdit.Clause;
import org.splitring.properties.cause.FormulaTree.Node;
import org.splitring.properties.cause.FormulaTree.Place;

/** Fields, entries and bytes counted that were not, or not counted that were. */
final class FieldEdits {

  private static final List<Long> UNITS =
      Stream.of(List.of(1L), Fields.sizes(), Fields.entries())
          .flatMap(List::stream)
          .distinct()
          .flatMap(units -> Stream.of(units, -units))
          .toList();

  private final Position position;
  private final List<FormulaEdit> edits = new ArrayList<>();

  private FieldEdits(Position position) {
    this.position = position;
  }

  static List<FormulaEdit> of(Position position) {
    FieldEdits all = new FieldEdits(position);
    for (Node node : position.tree().nodes()) {
      if (!(node.formula() instanceof Binary binary && binary.operator().isTruth())) {
        boolean counts = position.countsBytes(node.place()) && !position.isStep(node.place());
        UNITS.forEach(units -> all.add(node, units, counts));
      }
      all.factors(node);
    }
    return all.edits;
  }

  private void add(Node node, long units, boolean counts) {
    Place place = node.place();
    Change change = new Change.More(units);
    if (isSize(node.formula())) {
      entry(place, change, units);
      return;
    }
    if (!counts || Math.abs(units) == 1) {
      if (position.wants(FormulaEdit.ANY)) {
        edits.add(FormulaEdit.at(place, change, position.instead(place, change), FormulaEdit.ANY));
      }
      return;
    }
    Linear sum = Linear.of(node.formula());
    Optional<String> fields =
        isTerm(node) || units < 0 || writesEntries(node)
            ? Optional.empty()
            : position.fields().missing(sum, units);
    if (fields.isPresent()) {
      Clause clause = new Clause(fields.get(), "are not counted" + position.words(place));
      edits.add(
          FormulaEdit.at(place, change, clause, FormulaEdit.FIELD).slip(new EditKind.Bytes(units)));
      constants(node, units, clause);
    } else {
      String few = units > 0 ? " bytes too few" : " bytes too many";
      Clause clause =
          new Clause(
              SentencePieces.number(Math.abs(units)) + few, "are counted" + position.words(place));
      int weight =
          !isTerm(node) && position.fields().isEnd(sum.more(units))
              ? FormulaEdit.NUMBER
              : FormulaEdit.ANY;
      edits.add(FormulaEdit.at(place, change, clause, weight).slip(new EditKind.Bytes(units)));
    }
  }

  /** The same where a constant of the sum says it: {@code 2 * (3 + n)} for {@code 2 * (2 + n)}. */
  private void constants(Node sum, long units, Clause clause) {
    for (Node node : position.tree().nodes()) {
      if (sum.place().contains(node.place())
          && node.formula() instanceof Literal
          && !(isFactor(node.place()))) {
        long each = times(sum.place(), node.place());
        if (each != 0 && units % each == 0) {
          Change change = new Change.More(units / each);
          edits.add(
              FormulaEdit.at(node.place(), change, clause, FormulaEdit.FIELD)
                  .slip(new EditKind.Bytes(units)));
        }
      }
    }
  }

  /** By how many bytes the sum grows if what stands inside of it grows by one; 0 if unclear. */
  private long times(Place sum, Place inside) {
    long times = 1;
    Place at = sum;
    for (int number : inside.path().subList(sum.path().size(), inside.path().size())) {
      Formula formula = position.tree().at(at);
      if (formula instanceof Binary product && product.operator() == Operator.MULTIPLY) {
        Formula other = FormulaTree.operands(product).get(1 - number);
        times *= other instanceof Literal factor ? factor.value() : 0;
      } else if (!(formula instanceof Cast
          || formula instanceof Binary plus && plus.operator() == Operator.ADD)) {
        return 0;
      }
      at = at.operand(number);
    }
    return times;
  }

  /** Whether this is a number that something depending on n is multiplied by. */
  private boolean isFactor(Place place) {
    return position.around(place) instanceof Binary product
        && product.operator() == Operator.MULTIPLY
        && Linear.of(product).extent().perEntry() != 0;
  }

  /** Whether an entry more or less is written in it: then that is more likely wrong. */
  private boolean writesEntries(Node sum) {
    return position.tree().nodes().stream()
        .anyMatch(
            node ->
                sum.place().contains(node.place())
                    && node.formula() instanceof Binary
                    && isSize(node.formula()));
  }

  /** Whether it is one term of a sum, and no sum itself. */
  private boolean isTerm(Node node) {
    return node.formula() instanceof Binary product
        && product.operator() != Operator.ADD
        && product.operator() != Operator.SUBTRACT
        && position.around(node.place()) instanceof Binary sum
        && sum.operator() == Operator.ADD;
  }

  private void entry(Place place, Change change, long units) {
    boolean offByOne =
        position.tree().at(place) instanceof Binary
            || !(position.around(place) instanceof Binary sum && isSize(sum));
    if (Math.abs(units) != 1 || !offByOne) {
      return;
    }
    Clause clause =
        new Clause(
            "one entry too " + (units > 0 ? "few" : "many"), "is counted" + position.words(place));
    boolean written = position.tree().at(place) instanceof Binary;
    edits.add(
        FormulaEdit.at(place, change, clause, written ? FormulaEdit.FIELD : FormulaEdit.SHAPE));
  }

  /** n, or n and a number more or less. */
  private static boolean isSize(Formula formula) {
    if (formula instanceof Binary sum
        && (sum.operator() == Operator.ADD || sum.operator() == Operator.SUBTRACT)
        && sum.right() instanceof Literal) {
      return isSize(FormulaTree.operands(sum).get(0));
    }
    return formula instanceof Cast cast
        ? isSize(FormulaTree.operands(cast).get(0))
        : formula instanceof Symbol symbol && symbol.name().equals(Input.N.symbol());
  }

  /** Another number of bytes for each entry. */
  private void factors(Node node) {
    if (node.formula() instanceof Literal literal && isFactor(node.place())) {
      for (long bytes : Fields.entries()) {
        if (bytes != literal.value()) {
          Clause clause =
              new Clause(
                  "each entry",
                  String.format(
                      Locale.ROOT,
                      "is counted with %s bytes instead of %s",
                      SentencePieces.number(literal.value()),
                      SentencePieces.number(bytes)));
          Change change = new Change.Replaced(Literal.of(bytes, literal.type()));
          edits.add(FormulaEdit.at(node.place(), change, clause, FormulaEdit.NUMBER));
        }
      }
    }
  }
}
