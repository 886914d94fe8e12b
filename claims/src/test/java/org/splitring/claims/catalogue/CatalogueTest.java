package org.splitring.claims.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
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

  /** One entry that is read alone is what it is among all. */
  @Test
  void anEntryAloneIsTheSame() throws UnreadableException {
    for (String id : List.of("linux", "qemu", "spec-mask")) {
      assertEquals(Catalogue.load().find(id), Catalogue.load(id));
    }
    assertEquals(Optional.empty(), Catalogue.load("../linux"));
    assertEquals(Optional.empty(), Catalogue.load("nobody"));
  }
}
