package org.splitring.notes.fragment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables in the languages of documents. */
class MarkupTest {

  private static final List<Sheet.Column> COLUMNS =
      List.of(new Sheet.Column("a_b", false), new Sheet.Column("n", true));

  private static final Sheet SHEET =
      new Sheet("100% of <it>", COLUMNS, List.of(List.of("x*|`$", "1"), List.of("", "2")));

  @Test
  void latexHasNothingThatItWouldTakeForCommands() {
    assertEquals(
        """
        % Made by 'it'.
        \\begin{tabular}{|l|r|}
        \\hline
        \\multicolumn{2}{|l|}{100\\% of \\ensuremath{<}it\\ensuremath{>}} \\\\
        \\hline
        a\\_b & n \\\\
        \\hline
        x*\\ensuremath{|}`\\$ & 1 \\\\
         & 2 \\\\
        \\hline
        \\end{tabular}
        """,
        Markup.LATEX.of(SHEET, "it"));
    assertEquals("\\textbackslash{}\\^".replace("\\^", "\\textasciicircum{}"), shown("\\^"));
  }

  private static String shown(String words) {
    return Markup.LATEX.shown(words);
  }

  @Test
  void sphinxHasNothingThatItWouldTakeForMarkup() {
    assertEquals(
        """
        .. Made by 'it'.

        .. list-table:: 100% of \\<it\\>
           :header-rows: 1

           * - a\\_b
             - n
           * - x\\*\\|\\`\\$
             - 1
           * -
             - 2
        """,
        Markup.RST.of(SHEET, "it"));
  }

  @Test
  void asciidocShowsWhatStandsThere() {
    String text = Markup.ADOC.of(SHEET, "it");
    assertTrue(text.startsWith("// Made by 'it'.\n.pass:c[100% of <it>]\n[cols=\"2,>1\""), text);
    assertTrue(text.contains("|pass:c[x*\\|`$] |pass:c[1]"), text);
  }

  @Test
  void aRowHasACellForEachColumn() {
    List<List<String>> rows = List.of(List.of("alone"));
    assertThrows(IllegalArgumentException.class, () -> new Sheet("t", COLUMNS, rows));
  }
}
