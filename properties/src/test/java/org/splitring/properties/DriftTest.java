package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.splitring.properties.C.A;
import static org.splitring.properties.C.BASE;
import static org.splitring.properties.C.EVT;
import static org.splitring.properties.C.N;
import static org.splitring.properties.C.add;
import static org.splitring.properties.C.binary;
import static org.splitring.properties.C.cast;
import static org.splitring.properties.C.iff;
import static org.splitring.properties.C.mul;
import static org.splitring.properties.C.num;
import static org.splitring.properties.C.size;
import static org.splitring.properties.C.upByDivision;
import static org.splitring.properties.C.upByMask;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Domain;

/** Two statements have one value, or there is a smallest point at which they have not. */
class DriftTest {

  private static final Formula BY_MASK = upByMask(add(BASE, mul(size(18), N), num(6)), A);
  private static final Formula BY_DIVISION = upByDivision(add(BASE, mul(size(18), N), num(6)), A);

  private static Stated address(Formula formula) {
    return Stated.of(Quantity.USED, formula, Measured.ADDRESS);
  }

  private static Stated offset(Formula formula) {
    return Stated.of(Quantity.USED, formula, Measured.OFFSET);
  }

  private static Stated area(Formula formula) {
    return Stated.of(Quantity.USED_SIZE, formula, Measured.OFFSET);
  }

  private static Drift.Found between(Stated earlier, Stated later) {
    return Drift.between(earlier, later, DataModel.LP64, Domain.DEFAULT);
  }

  private static Drift.Found.Different different(Stated earlier, Stated later) {
    return assertInstanceOf(Drift.Found.Different.class, between(earlier, later));
  }

  @Test
  void oneValueInOtherWordsIsTheSame() {
    Drift.Found.Same same =
        assertInstanceOf(Drift.Found.Same.class, between(address(BY_MASK), address(BY_DIVISION)));
    assertEquals(
        List.of(
            "one value at 240 points", "proved for every base that is a multiple of the alignment"),
        same.evidence());
  }

  @Test
  void anAddressAndTheOffsetOfItAreTheSame() {
    Formula offset = upByMask(add(mul(size(18), N), num(6)), A);
    assertInstanceOf(Drift.Found.Same.class, between(offset(offset), address(BY_MASK)));
  }

  @Test
  void twoBytesLessDifferFirstAtTheSmallestPoint() {
    Formula less = upByMask(add(BASE, mul(size(18), N), num(4)), A);
    assertEquals(
        new Drift.Found.Different(
            new Point(2, 4, 0, 0), new Outcome.Value(44), new Outcome.Value(40), 16),
        different(address(BY_MASK), address(less)));
  }

  @Test
  void aDifferenceAtOneFeatureOnlyIsFound() {
    Formula always = add(mul(size(8), N), num(6));
    Formula sometimes = add(mul(size(8), N), num(4), iff(EVT, num(2), num(0)));
    Drift.Found.Different found = different(area(always), area(sometimes));
    assertEquals(new Point(1, 4, 0, 0), found.smallest());
    assertEquals(Domain.DEFAULT.points(), found.points());
  }

  @Test
  void aDifferenceAtFarBasesOnlyIsFound() {
    Formula narrow = cast(CType.U64, cast(CType.U32, BY_MASK));
    Drift.Found.Different found = different(address(BY_MASK), address(narrow));
    assertEquals(1, found.smallest().size());
    assertEquals(1L << 32, found.smallest().base() + 24 & ~0xFFL);
  }

  @Test
  void whatIsNeverLaidOutIsNotTheSame() {
    Stated never =
        new Stated(
            Quantity.USED,
            BY_MASK,
            Measured.ADDRESS,
            Optional.of(binary(Operator.GREATER, N, num(65536))),
            Optional.empty(),
            List.of());
    assertInstanceOf(Drift.Found.Unknown.class, between(address(BY_MASK), never));
  }

  @Test
  void quantitiesAreNotMixed() {
    Stated other = Stated.of(Quantity.AVAIL, BY_MASK, Measured.ADDRESS);
    assertThrows(IllegalArgumentException.class, () -> between(address(BY_MASK), other));
  }
}
