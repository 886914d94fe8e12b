package org.splitring.claims.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlMapping;
import org.splitring.claims.yaml.YamlPlace;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;

/**
 * Reads what an entry says of each quantity: the formula, and the verdict expected of it. They
 * stand in one mapping, so that neither can be there without the other.
 */
final class StatementReader {

  private static final List<String> VERDICTS = List.of("agrees", "differs", "undecided");

  private final FormulaParser formulas;
  private final DataModel model;

  StatementReader(FormulaParser formulas, DataModel model) {
    this.formulas = formulas;
    this.model = model;
  }

  /** The statements, in the order of the file; the verdicts expected are put into the map. */
  List<Statement> read(YamlMapping quantities, String path, Map<Quantity, String> expected)
      throws UnreadableException {
    List<Statement> statements = new ArrayList<>();
    for (String label : quantities.keys()) {
      Quantity quantity =
          Quantity.labelled(label).orElseThrow(() -> unknown(quantities.at(label), label));
      YamlMapping each = quantities.section(label);
      statements.add(statement(quantity, each, path));
      expected.put(quantity, verdict(each));
    }
    return statements;
  }

  private Statement statement(Quantity quantity, YamlMapping each, String path)
      throws UnreadableException {
    boolean place = quantity.measure() == Quantity.Measure.PLACE;
    each.expect(
        place ? List.of("formula", "measured", "expected") : List.of("formula", "expected"),
        List.of("line", "notes"));
    return new Statement.Stated(
        quantity,
        formula(each),
        place ? measured(each) : Measured.OFFSET,
        Optional.empty(),
        line(each).map(line -> new Place(path, line)),
        each.list("notes"));
  }

  private Formula formula(YamlMapping each) throws UnreadableException {
    String text = each.text("formula");
    try {
      return formulas.read(text, model);
    } catch (UnreadableException e) {
      throw each.at("formula")
          .wrong(
              "the formula cannot be read: " + e.getMessage(),
              "write C over n, a, base and evt, with the types of <stdint.h>");
    }
  }

  private static Measured measured(YamlMapping each) throws UnreadableException {
    return switch (each.text("measured")) {
      case "offset" -> Measured.OFFSET;
      case "address" -> Measured.ADDRESS;
      default ->
          throw each.at("measured")
              .wrong(
                  "unknown measure '" + each.text("measured") + "'",
                  "write offset (from the base) or address");
    };
  }

  private static Optional<Integer> line(YamlMapping each) throws UnreadableException {
    Optional<String> text = each.optional("line");
    if (text.isPresent() && !text.get().matches("[1-9][0-9]{0,6}")) {
      throw each.at("line").wrong("'" + text.get() + "' is no line", "count from 1");
    }
    return text.map(Integer::valueOf);
  }

  private static String verdict(YamlMapping each) throws UnreadableException {
    String word = each.text("expected");
    if (!VERDICTS.contains(word)) {
      throw each.at("expected")
          .wrong("unknown verdict '" + word + "'", "write " + String.join(", ", VERDICTS));
    }
    return word;
  }

  static UnreadableException unknown(YamlPlace spot, String label) {
    return spot.wrong(
        "unknown quantity '" + label + "'",
        "write one of "
            + Stream.of(Quantity.values()).map(Quantity::label).collect(Collectors.joining(", ")));
  }
}
