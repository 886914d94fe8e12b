package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.Environment;
import org.splitring.claims.latex.tex.PerFile;
import org.splitring.claims.latex.tex.TableRow;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.layout.Part;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/**
 * The tables of the legacy interface that are pictures rather than lists: the parts of a queue in
 * their order, with the padding, and the registers of the PCI transport, one column each.
 */
final class LegacyTables {

  private static final String ORDER = "the parts in their order";
  private static final String PADDING = "padding";
  private static final String REGISTER = "legacy PCI, ";
  private static final int BITS_A_BYTE = 8;

  /** Byte, bits and access of the registers that concern a queue. */
  private static final Map<String, String> MEANT =
      new TreeMap<>(
          Map.of(
              "Queue Address", "8: 32 bits, R+W",
              "queue_size", "12: 16 bits, R",
              "queue_select", "14: 16 bits, R+W",
              "Queue Notify", "16: 16 bits, R+W"));

  private final PerFile<List<Passage>> tables = new PerFile<>(LegacyTables::of);

  /** A row for what each of them says. */
  List<Passage> in(Document document) {
    List<Passage> passages = new ArrayList<>();
    document.files().forEach(file -> passages.addAll(tables.of(file)));
    Lines somewhere = Lines.one(document.files().get(0).path(), 1);
    if (passages.stream().noneMatch(each -> each.topic() == Topic.TABLE)) {
      passages.add(
          new Passage.Missing(Topic.TABLE, ORDER, somewhere, "no table shows them side by side"));
    }
    for (String name : MEANT.keySet()) {
      if (passages.stream().noneMatch(each -> each.subject().equals(REGISTER + name))) {
        passages.add(
            new Passage.Missing(
                Topic.REGISTER, REGISTER + name, somewhere, "no table has this register"));
      }
    }
    return passages;
  }

  private static List<Passage> of(TexFile file) {
    List<Passage> passages = new ArrayList<>();
    if (!file.text().contains("tabular")) {
      return passages;
    }
    for (Environment table : Environment.in(file.text(), "tabular", "tabularx")) {
      List<TableRow> rows = TableRow.of(file, table);
      rows.stream()
          .filter(LegacyTables::hasAllParts)
          .forEach(row -> passages.add(order(row, Lines.one(file.path(), row.line()))));
      passages.addAll(registers(file, rows));
    }
    return passages;
  }

  private static boolean hasAllParts(TableRow row) {
    String all = String.join(" ", row.cells());
    return List.of(Part.values()).stream().allMatch(part -> all.contains(part.title()));
  }

  private static Passage order(TableRow row, Lines at) {
    String said =
        String.join(", ", row.cells())
            .replaceAll("\\\\[a-z]+", " ")
            .replaceAll("[$().]", " ")
            .replaceAll("\\s+", " ")
            .replaceAll(" ?, ?", ", ")
            .replaceAll("(?<!,) (?=" + PADDING + "\\b)", ", ")
            .strip();
    String meant =
        String.join(
            ", ",
            Part.DESCRIPTOR_TABLE.title(),
            Part.AVAILABLE_RING.title(),
            PADDING,
            Part.USED_RING.title());
    return new Passage.Value(Topic.TABLE, ORDER, at, meant, said);
  }

  private static List<Passage> registers(TexFile file, List<TableRow> rows) {
    List<Passage> passages = new ArrayList<>();
    for (int i = 2; i < rows.size(); i++) {
      TableRow bits = rows.get(i - 2);
      TableRow access = rows.get(i - 1);
      TableRow names = rows.get(i);
      if (names.cells().contains("Queue Address") && bits.cells().get(0).equals("Bits")) {
        long offset = 0;
        for (int column = 1; column < names.cells().size(); column++) {
          String width = column < bits.cells().size() ? bits.cells().get(column) : "";
          String way = column < access.cells().size() ? access.cells().get(column) : "";
          String name = names.cells().get(column);
          if (MEANT.containsKey(name)) {
            passages.add(
                new Passage.Value(
                    Topic.REGISTER,
                    REGISTER + name,
                    Lines.one(file.path(), names.line()),
                    MEANT.get(name),
                    String.format(
                        Locale.ROOT, "%d: %s bits, %s", offset / BITS_A_BYTE, width, way)));
          }
          offset += width.matches("\\d{1,4}") ? Long.parseLong(width) : 0;
        }
      }
    }
    return passages;
  }
}
