package org.splitring.cli.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.cli.fixture.Claims;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.fixture.Reports;

class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a|b, a\\|b",
        "used_event, used\\_event",
        "*x* `y`, \\*x\\* \\`y\\`",
        "<img src=x>, \\<img src=x\\>",
        "[a](b), \\[a\\](b)",
        "@somebody, @<!-- -->somebody",
        "#12, #<!-- -->12",
        "\\|, \\\\\\|",
        "&lt;, \\&lt;"
      })
  void wordsAreShownAsTheyAre(String text, String markdown) {
    assertEquals(markdown, Markdown.words(text));
  }

  @ParameterizedTest
  @CsvSource({"a | b, `a \\| b`", "n * 2, `n * 2`", "a`b, `` a`b ``", "``, ``` `` ```", "'', ''"})
  void codeIsShownAsItIs(String text, String markdown) {
    assertEquals(markdown, Markdown.code(text));
  }

  @Test
  void aLineEndsNoRow() {
    assertEquals("a<br>b<br>c", Markdown.words("a\nb\r\nc\n"));
    assertEquals("`a`<br>`b`", Markdown.code("a\nb"));
    assertEquals("| h |\n| --- |\n| x |\n", Markdown.table(List.of("h"), List.of(List.of("x"))));
  }

  @Test
  void aReportIsTwoTables() {
    Golden.assertText("surprises.md", MarkdownReport.of(Reports.surprises()));
  }

  @Test
  void whatIsUndecidedIsInTheSecond() {
    Golden.assertText("undecided.md", MarkdownReport.of(Reports.own(Claims.unread())));
  }

  @Test
  void whatAgreesNeedsOneTable() {
    Golden.assertText("agrees.md", MarkdownReport.of(Reports.own(Claims.linux())));
  }
}
