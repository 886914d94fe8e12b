package org.splitring.reader.c.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Where the parser fails, the declaration that it fails over is left out, and no other. */
class FailingDeclarationTest {

  private static final String BAD = "struct s { _Alignas(sizeof(t)) int x; };";
  private static final String TEXT = "typedef long t; " + BAD + " int b = sizeof(int);";

  @Test
  void theDeclarationIsFound() {
    assertTrue(
        CParser.tree(ParserLanguage.C, TEXT).isEmpty(), "the parser is mended: find another text");
    ParsedRange culprit = FailingDeclaration.find(TEXT, ParserLanguage.C);
    assertEquals(BAD, TEXT.substring(culprit.start(), culprit.end()).strip());
    String rest = FailingDeclaration.without(TEXT, culprit);
    assertEquals(TEXT.length(), rest.length());
    assertEquals(2, CParser.tree(ParserLanguage.C, rest).orElseThrow().getDeclarations().length);
  }
}
