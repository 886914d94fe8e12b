package org.splitring.reader.c.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Where the parser fails, the declaration that it fails over is left out, and no other. */
class CulpritTest {

  private static final String BAD = "struct s { _Alignas(sizeof(t)) int x; };";
  private static final String TEXT = "typedef long t; " + BAD + " int b = sizeof(int);";

  @Test
  void theDeclarationIsFound() {
    assertTrue(CParser.tree(Language.C, TEXT).isEmpty(), "the parser is mended: find another text");
    Range culprit = Culprit.find(TEXT, Language.C);
    assertEquals(BAD, TEXT.substring(culprit.start(), culprit.end()).strip());
    String rest = Culprit.without(TEXT, culprit);
    assertEquals(TEXT.length(), rest.length());
    assertEquals(2, CParser.tree(Language.C, rest).orElseThrow().getDeclarations().length);
  }
}
