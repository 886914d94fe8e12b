package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Domain;

class SameNumberTest {

  private static final Formula END = C.add(C.BASE, C.mul(C.size(18), C.N), C.size(4));
  private static final Formula MASK = C.upByMask(END, C.A);
  private static final Formula DIVISION = C.upByDivision(END, C.A);

  private static Stated used(Formula formula) {
    return Stated.of(Quantity.USED, formula, Measured.ADDRESS);
  }

  private static Stated only(Formula formula, Formula when) {
    return new Stated(
        Quantity.USED, formula, Measured.ADDRESS, Optional.of(when), Optional.empty(), List.of());
  }

  private static SameNumber.Found compared(Stated one, Stated other) {
    return SameNumber.of(one, other, DataModel.LP64, Domain.DEFAULT);
  }

  @Test
  void oneFormulaIsTheSame() {
    assertTrue(compared(used(MASK), used(MASK)).same());
  }

  /** Both are wrong, and a driver sees no difference between them. */
  @Test
  void twoWaysToRoundUpAreTheSame() {
    assertTrue(compared(used(MASK), used(DIVISION)).same());
  }

  @Test
  void theEventFieldIsADifference() {
    SameNumber.Found found = compared(used(MASK), used(C.upByMask(C.add(END, C.size(2)), C.A)));
    assertFalse(found.same());
    assertTrue(found.differing() > 0);
  }

  /** Only the upper half of the addresses shows it: no point that is enumerated need be there. */
  @Test
  void aBaseThatIsCutOffIsADifference() {
    assertFalse(compared(used(MASK), used(C.and(MASK, C.size(Long.MAX_VALUE)))).same());
  }

  @Test
  void whereOneIsNotLaidOutIsADifference() {
    Formula some = C.binary(Operator.GREATER, C.N, C.num(4));
    assertFalse(compared(used(MASK), only(MASK, some)).same());
    assertTrue(compared(only(MASK, some), only(DIVISION, some)).same());
    assertTrue(
        compared(only(MASK, some), only(DIVISION, C.mul(C.num(2), some))).same(),
        "a condition is true whatever number it is");
  }

  @Test
  void whatIsUndefinedInCIsADifference() {
    Formula undefined = C.div(MASK, C.sub(C.N, C.N));
    assertEquals(Domain.DEFAULT.points(), compared(used(MASK), used(undefined)).differing());
  }

  @Test
  void twoQuantitiesAreNotCompared() {
    Stated avail = Stated.of(Quantity.AVAIL, MASK, Measured.ADDRESS);
    assertThrows(IllegalArgumentException.class, () -> compared(used(MASK), avail));
  }
}
