package org.splitring.claims.latex.tex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of a table.
 *
 * @param line where it begins
 * @param cells without what only changes how they look
 */
public record TableRow(int line, List<String> cells) {

  private static final Pattern ROW = Pattern.compile("(.*?)(\\\\\\\\|\\z)", Pattern.DOTALL);
  private static final Pattern RULE =
      Pattern.compile("\\\\(?:[hc]line|toprule|midrule|bottomrule)\\b(?:\\s*\\{[^{}]{0,40}\\})?");
  private static final Pattern COLUMNS = Pattern.compile("\\A\\s*(?:\\{[^{}]{0,200}\\}\\s*){1,2}");
  private static final Pattern LOOKS =
      Pattern.compile(
          "\\\\(?:textbf|textit|emph|texttt|text|mbox|mathrm|bf|it|field|newline)\\b|[{}]");

  public TableRow {
    cells = List.copyOf(cells);
  }

  /** Those of a table that have more than one cell. */
  public static List<TableRow> of(TexFile file, Environment table) {
    List<TableRow> rows = new ArrayList<>();
    Matcher row = ROW.matcher(blanked(COLUMNS, table.body()));
    while (row.find() && row.end() > row.start()) {
      String bare = blanked(RULE, row.group(1));
      int lead = bare.length() - bare.stripLeading().length();
      List<String> cells = Arrays.stream(bare.split("&", -1)).map(TableRow::plain).toList();
      if (!bare.isBlank() && cells.size() > 1) {
        rows.add(new TableRow(file.lineOf(table.start() + row.start() + lead), cells));
      }
    }
    return rows;
  }

  /** With blanks in the place of what is no cell, so that every line stays where it is. */
  private static String blanked(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
  }

  private static String plain(String cell) {
    return LOOKS.matcher(cell).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }
}
