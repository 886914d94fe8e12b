package org.splitring.notes.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.notes.xml.Xml;

/**
 * A table with a heading of its own; on a narrow screen each of its rows is a block of lines.
 *
 * @param heading also what its place on the page is named by
 * @param columns the words above
 * @param rows the first cell of each says what the row is about
 * @param lines what there is to say below, one paragraph each
 */
public record PageTable(
    String heading, List<String> columns, List<List<Cell>> rows, List<String> lines) {

  /**
   * A cell.
   *
   * @param words what stands there
   * @param link where it leads, if it does
   * @param kind the verdict that it is, for its colour, if it is one
   */
  public record Cell(String words, Optional<String> link, Optional<String> kind) {

    /** Only words. */
    public static Cell of(String words) {
      return new Cell(words, Optional.empty(), Optional.empty());
    }

    /** Words that may lead somewhere. */
    public static Cell of(String words, Optional<String> link) {
      return new Cell(words, link, Optional.empty());
    }

    /** The word of a verdict, or a dash for none. */
    public static Cell verdict(String word, Optional<String> link) {
      return new Cell(word, link, Optional.of(word.equals("-") ? "none" : word));
    }
  }

  public PageTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    lines = List.copyOf(lines);
  }

  /** A table whose heading stands elsewhere. */
  static PageTable rows(List<String> columns, List<List<Cell>> rows) {
    return new PageTable("", columns, rows, List.of());
  }

  /** The id of the heading. */
  String anchor() {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  void write(Xml main) {
    main.element("h2", heading, "id", anchor());
    writeTable(main);
    lines.forEach(each -> main.element("p", each));
  }

  /** The table without its heading. */
  void writeTable(Xml xml) {
    if (!rows.isEmpty()) {
      xml.element(
          "div", div -> div.element("table", this::table, "role", "table"), "class", "wide");
    }
  }

  private void table(Xml table) {
    table.element(
        "thead", head -> head.element("tr", this::head, "role", "row"), "role", "rowgroup");
    table.element(
        "tbody",
        body -> rows.forEach(row -> body.element("tr", tr -> row(tr, row), "role", "row")),
        "role",
        "rowgroup");
  }

  private void head(Xml row) {
    columns.forEach(each -> row.element("th", each, "scope", "col", "role", "columnheader"));
  }

  private void row(Xml tr, List<Cell> row) {
    Cell first = row.get(0);
    tr.element("th", th -> words(th, first), "scope", "row", "role", "rowheader");
    for (int i = 1; i < row.size(); i++) {
      Cell cell = row.get(i);
      tr.element(
          "td",
          td -> words(td, cell),
          "role",
          "cell",
          "data-of",
          columns.get(i),
          "class",
          cell.kind().orElse("words"));
    }
  }

  private static void words(Xml xml, Cell cell) {
    if (cell.link().isPresent()) {
      xml.inline("a", link -> link.text(cell.words()), "href", cell.link().get());
    } else {
      xml.text(cell.words());
    }
  }
}
