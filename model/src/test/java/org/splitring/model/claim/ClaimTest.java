package org.splitring.model.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Literal;
import org.splitring.model.layout.Quantity;

class ClaimTest {

  private static final Stated USED = Stated.of(Quantity.USED, Literal.of(44), Measured.OFFSET);
  private static final Stated AVAIL = Stated.of(Quantity.AVAIL, Literal.of(32), Measured.ADDRESS);
  private static final Unread TOTAL =
      new Unread(Quantity.TOTAL, "a loop", Optional.of(new Place("ring.c", 7)), "unroll it");

  private static Claim claim(List<Statement> statements) {
    return new Claim(
        "it",
        "It",
        Role.DEVICE,
        Provenance.typed(),
        DataModel.LP64,
        List.of(),
        Scope.WHOLE,
        List.of(),
        statements);
  }

  @Test
  void aClaimSaysOneThingOfAQuantity() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> claim(List.of(USED, AVAIL, USED)));
    assertEquals("it says two things of one quantity", refusal.getMessage());
  }

  @Test
  void aStatementIsFoundByItsQuantity() {
    Claim claim = claim(List.of(USED, AVAIL, TOTAL));
    assertEquals(Optional.of(AVAIL), claim.statement(Quantity.AVAIL));
    assertEquals(Optional.of(TOTAL), claim.statement(Quantity.TOTAL));
    assertEquals(Optional.empty(), claim.statement(Quantity.USED_SIZE));
  }

  @Test
  void whatIsStatedComesInTheOrderOfTheQuantities() {
    assertEquals(List.of(AVAIL, USED), Stated.in(claim(List.of(TOTAL, USED, AVAIL))));
  }

  @Test
  void aClaimKeepsWhatItWasMadeOf() {
    List<Statement> statements = new ArrayList<>(List.of(USED));
    Claim claim = claim(statements);
    statements.clear();
    assertEquals(List.of(USED), claim.statements());
  }

  @Test
  void aPlainStatementIsComputedAlways() {
    assertEquals(Quantity.USED, USED.quantity());
    assertEquals(Literal.of(44), USED.formula());
    assertEquals(Measured.OFFSET, USED.measured());
    assertEquals(Optional.empty(), USED.laidOut());
    assertEquals(Optional.empty(), USED.at());
    assertEquals(List.of(), USED.notes());
  }

  @Test
  void labelsAreThoseOfFilesAndReports() {
    assertEquals("device", Role.DEVICE.label());
    assertEquals("catalogue", Read.CATALOGUE.label());
    assertEquals("ring.c:7", TOTAL.at().orElseThrow().toString());
  }

  @Test
  void aTypedFormulaComesFromNowhere() {
    Provenance typed = Provenance.typed();
    assertEquals(Read.FORMULA, typed.read());
    assertTrue(
        List.of(typed.repository(), typed.commit(), typed.path(), typed.function(), typed.lines())
            .stream()
            .allMatch(Optional::isEmpty));
  }
}
