package org.splitring.claims.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.layout.Quantity;

/** The catalogue that comes with the program, with its formulas. */
class CatalogueTest {

  @Test
  void everyFormulaOfTheCatalogueIsRead() throws UnreadableException {
    for (Entry entry : Catalogue.load().entries()) {
      Claim claim = entry.claim();
      assertEquals(entry.expected().size(), claim.statements().size(), claim.id());
    }
  }

  @Test
  void theFormulaIsReadAsItStands() throws UnreadableException {
    Claim acrn = Catalogue.load().find("acrn").orElseThrow().claim();
    Statement.Stated avail = (Statement.Stated) acrn.statement(Quantity.AVAIL).orElseThrow();
    assertEquals("base + (uint16_t)n * 16ull", CText.of(avail.formula()));
  }
}
