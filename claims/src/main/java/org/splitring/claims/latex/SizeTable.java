package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.formula.FormulaReader;
import org.splitring.claims.latex.tex.Environment;
import org.splitring.claims.latex.tex.TableRow;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Part;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/** The table of the alignment and size of every part, row by row. */
final class SizeTable {

  private static final String ALIGNMENT = "Alignment";
  private static final String SIZE = "Size";

  private final Map<String, Formula> sizes = new HashMap<>();

  /** What the rows say, in every table that is this one. */
  List<Passage> in(TexFile file) {
    List<Passage> passages = new ArrayList<>();
    for (Environment table : Environment.in(file.text(), "tabular", "longtable")) {
      List<TableRow> rows = TableRow.of(file, table);
      if (isThis(rows)) {
        rows.stream().skip(1).forEach(row -> passages.add(passage(file, row, rows.get(0).cells())));
        passages.addAll(missing(file, rows));
      }
    }
    return passages;
  }

  /** The packed ring has a table with the same columns, of other parts. */
  private static boolean isThis(List<TableRow> rows) {
    return rows.size() > 1
        && rows.get(0).cells().containsAll(List.of(ALIGNMENT, SIZE))
        && rows.stream().anyMatch(row -> part(row).isPresent());
  }

  private static Optional<Part> part(TableRow row) {
    return Arrays.stream(Part.values())
        .filter(part -> part.title().equals(row.cells().get(0)))
        .findFirst();
  }

  private static List<Passage> missing(TexFile file, List<TableRow> rows) {
    Lines at = Lines.one(file.path(), rows.get(0).line());
    List<Passage> missing = new ArrayList<>();
    for (Part part : Part.values()) {
      if (rows.stream().noneMatch(row -> part(row).equals(Optional.of(part)))) {
        missing.add(
            new Passage.Missing(Topic.TABLE, part.title(), at, "the table has no row for it"));
      }
    }
    return missing;
  }

  private Passage passage(TexFile file, TableRow row, List<String> heading) {
    Lines at = Lines.one(file.path(), row.line());
    String name = row.cells().get(0);
    if (part(row).isEmpty()) {
      return unread(at, name, "the split ring has no such part");
    }
    int alignmentAt = heading.indexOf(ALIGNMENT);
    int sizeAt = heading.indexOf(SIZE);
    if (row.cells().size() != heading.size()) {
      return unread(at, name, "the row has not as many cells as the heading");
    }
    String alignment = row.cells().get(alignmentAt).replace("$", "").strip();
    if (!alignment.matches("\\d{1,9}")) {
      return mayBeSize(alignment)
          ? new Passage.Value(
              Topic.TABLE, name, at, "a number of bytes below " + ALIGNMENT, alignment)
          : unread(at, name, "the row has no alignment that can be read");
    }
    try {
      return new Passage.Row(name, at, Long.parseLong(alignment), size(row.cells().get(sizeAt)));
    } catch (UnreadableException e) {
      return unread(at, name, e.getMessage());
    }
  }

  /** What depends on Queue Size cannot be an alignment. */
  private static boolean mayBeSize(String cell) {
    return cell.contains("Queue Size");
  }

  private static Passage unread(Lines at, String name, String reason) {
    return new Passage.Unread(
        Topic.TABLE, name, at, reason, "write a row of part, alignment and size in bytes");
  }

  /** Arithmetic over Queue Size, however it is typeset. */
  private Formula size(String cell) throws UnreadableException {
    String text =
        cell.replace("$", "")
            .replaceAll("\\\\(times|cdot|ast)\\b", "*")
            .replaceAll("\\\\(text|mathrm|mbox)\\b", "")
            .replaceAll("[({]\\s*Queue Size\\s*[)}]|Queue Size", " n ")
            .strip();
    if (!text.matches("[0-9n+*/() -]+")) {
      throw new UnreadableException("the size '" + cell + "' is no arithmetic over Queue Size");
    }
    Formula known = sizes.get(text);
    if (known == null) {
      known = FormulaReader.read(text, DataModel.LP64);
      sizes.put(text, known);
    }
    return known;
  }
}
