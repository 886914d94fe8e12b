package org.splitring.notes.fragment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.splitring.notes.document.Adoc;

/**
 * What documents are written in. What stands in a cell is shown as it is, and a table needs nothing
 * but the language itself: no package, no extension.
 */
public enum Markup {
  /** AsciiDoc. */
  ADOC {
    @Override
    String comment(String words) {
      return "// " + words + "\n";
    }

    @Override
    String table(Sheet sheet) {
      String widths =
          sheet.columns().stream()
              .map(each -> each.number() ? ">1" : "2")
              .collect(Collectors.joining(","));
      List<List<String>> rows =
          sheet.rows().stream().map(row -> row.stream().map(ADOC::shown).toList()).toList();
      return Adoc.table(shown(sheet.title()), widths, heads(sheet, ADOC), rows);
    }

    @Override
    String shown(String words) {
      return words.isEmpty() ? "" : Adoc.text(words);
    }
  },

  /** The markup of docutils and Sphinx. */
  RST {
    @Override
    String comment(String words) {
      return ".. " + words + "\n\n";
    }

    @Override
    String table(Sheet sheet) {
      StringBuilder text = new StringBuilder();
      text.append(".. list-table:: ").append(shown(sheet.title())).append('\n');
      text.append("   :header-rows: 1\n\n");
      row(text, heads(sheet, RST));
      sheet.rows().forEach(row -> row(text, row.stream().map(RST::shown).toList()));
      return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
      String lead = "   * -";
      for (String cell : cells) {
        text.append(lead).append(cell.isEmpty() ? "" : " " + cell).append('\n');
        lead = "     -";
      }
    }

    @Override
    String shown(String words) {
      return words.replaceAll("[^A-Za-z0-9 ,;%]", "\\\\$0");
    }
  },

  /** LaTeX, without any package. */
  LATEX {
    @Override
    String comment(String words) {
      return "% " + words + "\n";
    }

    @Override
    String table(Sheet sheet) {
      String kinds =
          sheet.columns().stream()
              .map(each -> each.number() ? "r" : "l")
              .collect(Collectors.joining("|"));
      StringBuilder text = new StringBuilder();
      text.append("\\begin{tabular}{|").append(kinds).append("|}\n\\hline\n");
      text.append("\\multicolumn{").append(sheet.columns().size()).append("}{|l|}{");
      text.append(shown(sheet.title())).append("} \\\\\n\\hline\n");
      text.append(row(heads(sheet, LATEX))).append("\\hline\n");
      sheet.rows().forEach(row -> text.append(row(row.stream().map(LATEX::shown).toList())));
      return text.append("\\hline\n\\end{tabular}\n").toString();
    }

    private static String row(List<String> cells) {
      return String.join(" & ", cells) + " \\\\\n";
    }

    @Override
    String shown(String words) {
      StringBuilder text = new StringBuilder();
      for (char each : words.toCharArray()) {
        text.append(
            switch (each) {
              case '\\' -> "\\textbackslash{}";
              case '~' -> "\\textasciitilde{}";
              case '^' -> "\\textasciicircum{}";
              case '<' -> "\\ensuremath{<}";
              case '>' -> "\\ensuremath{>}";
              case '|' -> "\\ensuremath{|}";
              case '-' -> "-{}";
              case '[', ']' -> "{" + each + "}";
              case '&', '%', '$', '#', '_', '{', '}' -> "\\" + each;
              default -> Character.toString(each);
            });
      }
      return text.toString();
    }
  };

  /** A line that is not shown. */
  abstract String comment(String words);

  abstract String table(Sheet sheet);

  /** Words that are shown sign by sign. */
  abstract String shown(String words);

  /**
   * The table, and before it how it was made.
   *
   * @param command that makes it again
   */
  public String of(Sheet sheet, String command) {
    return comment(String.format(Locale.ROOT, "Made by '%s'.", command)) + table(sheet);
  }

  private static List<String> heads(Sheet sheet, Markup markup) {
    return sheet.columns().stream().map(each -> markup.shown(each.head())).toList();
  }
}
