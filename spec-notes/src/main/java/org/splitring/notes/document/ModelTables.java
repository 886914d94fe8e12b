package org.splitring.notes.document;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.splitring.model.formula.CText;
import org.splitring.model.layout.Extent;
import org.splitring.model.layout.Field;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.layout.Struct;
import org.splitring.model.verdict.Domain;

/** The model itself, as tables: the structures, the formulas, and the numbers they come to. */
final class ModelTables {

  private ModelTables() {}

  /** Every part with its alignment and its fields. */
  static String structures() {
    List<List<String>> rows = new ArrayList<>();
    for (Part part : Part.values()) {
      String alignment = Integer.toString(part.alignment());
      rows.add(List.of("*" + part.title() + "*", alignment, "", "", bytes(part.size())));
      for (Field field : part.struct().fields()) {
        rows.add(row(part.struct(), field, "", ""));
      }
    }
    return Adoc.table(
        "The parts and their fields, for Queue Size n",
        "4,2,3,3,2",
        List.of("part", "alignment", "field", "offset in the part", "bytes"),
        rows);
  }

  /** The fields of one entry. */
  static String entries() {
    List<List<String>> rows = new ArrayList<>();
    for (Struct struct : List.of(Struct.VIRTQ_DESC, Struct.VIRTQ_USED_ELEM)) {
      struct.fields().forEach(field -> rows.add(row(struct, field, Adoc.code(struct.name()))));
    }
    return Adoc.table(
        "What one entry consists of",
        "3,2,2,2",
        List.of("structure", "field", "offset", "bytes"),
        rows);
  }

  private static List<String> row(Struct struct, Field field, String... first) {
    List<String> cells = new ArrayList<>(List.of(first));
    cells.add(Adoc.code(field.name()));
    cells.add(bytes(struct.offsetOf(field.name())));
    cells.add(bytes(field.size()));
    return cells;
  }

  private static String bytes(Extent extent) {
    String entries = extent.perEntry() == 0 ? "" : extent.perEntry() + " n";
    String fixed = extent.fixed() == 0 && !entries.isEmpty() ? "" : Long.toString(extent.fixed());
    return Stream.of(entries, fixed).filter(each -> !each.isEmpty()).collect(joining(" + "));
  }

  /** What the standard means each quantity to be. */
  static String formulas() {
    return Adoc.table(
        "The quantities, in bytes",
        "2,3,7",
        List.of("quantity", "of what", "formula"),
        Stream.of(Quantity.values())
            .map(
                each ->
                    List.of(
                        Adoc.code(each.label()),
                        Adoc.text(each.meaning()),
                        Adoc.code(CText.of(StandardLayout.formula(each)))))
            .toList());
  }

  /** The places for one alignment and every legal size. */
  static String sizes(QueueAlign align, Numbers numbers) {
    List<Quantity> quantities =
        List.of(
            Quantity.AVAIL,
            Quantity.USED_EVENT,
            Quantity.USED,
            Quantity.AVAIL_EVENT,
            Quantity.TOTAL);
    List<String> head = new ArrayList<>(List.of("n"));
    quantities.forEach(each -> head.add(Adoc.code(each.label())));
    return Adoc.table(
        "Every legal Queue Size, at Queue Align " + align,
        ">1" + ",>1".repeat(quantities.size()),
        head,
        Domain.DEFAULT.sizes().stream().map(n -> row(n, align, quantities, numbers)).toList());
  }

  private static List<String> row(
      QueueSize size, QueueAlign align, List<Quantity> quantities, Numbers numbers) {
    List<String> cells = new ArrayList<>(List.of(size.toString()));
    quantities.forEach(each -> cells.add(Long.toString(numbers.bytes(each, size, align))));
    return cells;
  }
}
