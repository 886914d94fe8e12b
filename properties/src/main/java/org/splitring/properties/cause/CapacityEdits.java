package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.layout.Extent;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.QueueSize;
import org.splitring.properties.cause.FormulaEdit.Clause;
import org.splitring.properties.cause.FormulaTree.Node;
import org.splitring.properties.cause.FormulaTree.Place;

/** The size of a structure that is declared for one Queue Size, under a queue of any size. */
final class CapacityEdits {

  /** A constant that is the size of these parts for that many entries. */
  private record Capacity(List<Part> parts, long entries) {

    String words() {
      List<String> names =
          parts.stream()
              .map(part -> part == Part.USED_RING ? "a used ring" : "an available ring")
              .toList();
      return "are " + SentencePieces.list(names) + " of " + entries + " entries, whatever n is";
    }

    Formula formula() {
      return parts.stream()
          .map(part -> part.size().formula())
          .reduce((one, other) -> Expressions.binary(Operator.ADD, one, other))
          .orElseThrow();
    }
  }

  private static final List<List<Part>> STRUCTURES =
      List.of(
          List.of(Part.AVAILABLE_RING),
          List.of(Part.USED_RING),
          List.of(Part.AVAILABLE_RING, Part.USED_RING));

  private CapacityEdits() {}

  static List<FormulaEdit> of(Position position) {
    List<FormulaEdit> edits = new ArrayList<>();
    boolean isRounded = Expressions.mentions(position.tree().whole(), Input.A);
    for (Node node : position.tree().nodes()) {
      if (node.formula() instanceof Literal literal && position.countsBytes(node.place())) {
        for (Capacity capacity : capacities(literal)) {
          Change sized = new Change.Replaced(capacity.formula());
          Clause clause = new Clause(SentencePieces.text(literal) + " bytes", capacity.words());
          edits.add(FormulaEdit.at(node.place(), sized, clause, FormulaEdit.NUMBER));
          if (!isRounded && !node.place().equals(Place.ROOT)) {
            Clause both =
                clause.and(new Clause("their end", "is not rounded up to a multiple of a"));
            Map<Place, Change> changes =
                Map.of(node.place(), sized, Place.ROOT, new Change.Rounded());
            edits.add(new FormulaEdit(changes, both, FormulaEdit.NUMBER));
          }
        }
      }
    }
    return edits;
  }

  private static List<Capacity> capacities(Literal literal) {
    return STRUCTURES.stream()
        .flatMap(parts -> entries(literal.value(), parts).map(n -> new Capacity(parts, n)).stream())
        .toList();
  }

  /** For how many entries the parts have so many bytes, with their event fields or without. */
  private static Optional<Long> entries(long bytes, List<Part> parts) {
    Extent all = parts.stream().map(Part::size).reduce(Extent.NONE, Extent::plus);
    Extent heads = parts.stream().map(Fields::headOf).reduce(Extent.NONE, Extent::plus);
    return Stream.of(all, heads)
        .filter(each -> (bytes - each.fixed()) % each.perEntry() == 0)
        .map(each -> (bytes - each.fixed()) / each.perEntry())
        .filter(n -> n > 1 && n <= QueueSize.LARGEST && Long.bitCount(n) == 1)
        .findFirst();
  }
}
