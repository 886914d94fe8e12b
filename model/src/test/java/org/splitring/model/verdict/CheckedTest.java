package org.splitring.model.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Sighting;
import org.splitring.model.claim.Statement.Observed;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Undefined;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Checked.Judged;

/** When two numbers are one, and what a verdict carries. */
class CheckedTest {

  private static final Point POINT = new Point(2, 4, 0x1000, 0);
  private static final Formula ZERO = Literal.of(0, CType.U64);

  private static boolean differs(Stated stated, DataModel model, Point point) {
    Formula differs = Comparison.of(stated, model).differs();
    return ((Outcome.Value) CompiledFormula.of(differs).at(point)).bits() != 0;
  }

  private static boolean differs(Quantity quantity, long value, Point point) {
    Stated stated = Stated.of(quantity, Literal.of(value, CType.U64), Measured.OFFSET);
    return differs(stated, DataModel.LP64, point);
  }

  private static Formula plusBase(long offset) {
    return Expressions.binary(
        Operator.ADD, Input.BASE.as(CType.U64), Literal.of(offset, CType.U64));
  }

  @Test
  void aPlaceHasToBeMet() {
    assertTrue(!differs(Quantity.USED, 44, POINT));
    assertTrue(differs(Quantity.USED, 40, POINT));
    assertTrue(differs(Quantity.USED, 48, POINT));
  }

  @Test
  void roomMayBeLargerButNotSmallerNorNegative() {
    assertTrue(!differs(Quantity.TOTAL, 66, POINT));
    assertTrue(!differs(Quantity.TOTAL, 4096, POINT));
    assertTrue(differs(Quantity.TOTAL, 65, POINT));
    Stated negative =
        Stated.of(Quantity.TOTAL, new Literal(-1, new CType(64, true)), Measured.OFFSET);
    assertTrue(differs(negative, DataModel.LP64, POINT));
  }

  @Test
  void anEndBeforeTheBaseIsNoRoom() {
    Stated before = Stated.of(Quantity.TOTAL, plusBase(-1), Measured.ADDRESS);
    Stated behind = Stated.of(Quantity.TOTAL, plusBase(66), Measured.ADDRESS);
    assertTrue(differs(before, DataModel.LP64, POINT));
    assertTrue(!differs(behind, DataModel.LP64, POINT));
    assertTrue(differs(before, DataModel.ILP32, POINT));
    Stated quarter = Stated.of(Quantity.TOTAL, plusBase(3L << 30), Measured.ADDRESS);
    assertTrue(differs(quarter, DataModel.ILP32, POINT));
    Stated almost = Stated.of(Quantity.TOTAL, plusBase((3L << 30) - 1), Measured.ADDRESS);
    assertTrue(!differs(almost, DataModel.ILP32, POINT));
  }

  @Test
  void anAreaMayLackItsEventFieldWithoutTheFeature() {
    Point with = new Point(2, 4, 0, 1);
    assertTrue(!differs(Quantity.AVAIL_SIZE, 8, POINT));
    assertTrue(!differs(Quantity.AVAIL_SIZE, 10, POINT));
    assertTrue(differs(Quantity.AVAIL_SIZE, 8, with));
    assertTrue(differs(Quantity.AVAIL_SIZE, 9, POINT));
  }

  @Test
  void addressesAreComparedByTheirDistanceFromTheBase() {
    Stated met = Stated.of(Quantity.USED, plusBase(44), Measured.ADDRESS);
    assertTrue(!differs(met, DataModel.LP64, POINT));
    Comparison comparison = Comparison.of(met, DataModel.LP64);
    assertTrue(comparison.mentions(Input.BASE));
    assertTrue(!comparison.mentions(Input.EVT));
  }

  @Test
  void whereNothingIsLaidOutNothingDiffers() {
    Stated never =
        new Stated(
            Quantity.USED,
            Literal.of(40, CType.U64),
            Measured.OFFSET,
            Optional.of(ZERO),
            Optional.empty(),
            List.of());
    assertTrue(!differs(never, DataModel.LP64, POINT));
  }

  @Test
  void aCounterexampleHasBothNumbers() {
    Stated stated = Stated.of(Quantity.USED, plusBase(40), Measured.ADDRESS);
    assertEquals(
        new Counterexample(POINT, 44, new Outcome.Value(40)),
        Comparison.of(stated, DataModel.LP64).counterexample(POINT));
    Stated undefined =
        new Stated(
            Quantity.USED,
            Literal.of(40, CType.U64),
            Measured.OFFSET,
            Optional.of(Expressions.binary(Operator.DIVIDE, Literal.of(1, CType.U64), ZERO)),
            Optional.empty(),
            List.of());
    assertEquals(
        new Outcome.NoValue(Undefined.DIVISION_BY_ZERO),
        Comparison.of(undefined, DataModel.LP64).counterexample(POINT).claim());
  }

  @Test
  void theHighestBaseLeavesRoomForTheRing() {
    for (DataModel model : DataModel.values()) {
      Outcome highest = CompiledFormula.of(AddressSpace.highest(model)).at(POINT);
      long total = StandardLayout.bytes(Quantity.TOTAL, new QueueSize(2), new QueueAlign(4));
      long end = model.address().width() == Long.SIZE ? 0 : 1L << model.address().width();
      assertEquals(new Outcome.Value(end - total), highest);
    }
  }

  @Test
  void cellsAreOrderedBySizeAndThenAlignment() {
    Cell small = new Cell(new QueueSize(2), new QueueAlign(8));
    Cell large = new Cell(new QueueSize(4), new QueueAlign(4));
    assertTrue(small.compareTo(large) < 0);
    assertTrue(small.compareTo(new Cell(new QueueSize(2), new QueueAlign(4))) > 0);
    assertEquals(0, small.compareTo(new Cell(new QueueSize(2), new QueueAlign(8))));
  }

  @Test
  void differingCellsBecomeRows() {
    QueueSize two = new QueueSize(2);
    QueueAlign eight = new QueueAlign(8);
    assertEquals(
        new Differing(List.of(new Differing.Row(eight, List.of(two)))),
        Differing.of(Set.of(new Cell(two, eight)), Domain.DEFAULT));
  }

  @Test
  void aVerdictTakesItsCauseAndItsConsequenceAlong() {
    Stated stated = Stated.of(Quantity.USED, ZERO, Measured.OFFSET);
    Verdict verdict = new Verdict.Undecided("why", Optional.empty(), "mend");
    Cause cause = new Cause("words", List.of(), ZERO);
    Judged judged = new Judged(stated, verdict);
    Judged whole = new Judged(stated, verdict, Optional.of(cause), Optional.of("then"));
    assertEquals(whole, judged.because(Optional.of(cause)).leadingTo(Optional.of("then")));
    Claim claim =
        new Claim(
            "it",
            "It",
            Role.DRIVER,
            Provenance.typed(),
            DataModel.LP64,
            List.of(),
            Scope.WHOLE,
            List.of(),
            List.of(stated));
    Checked checked = new Checked(claim, Domain.DEFAULT, List.of(judged));
    assertEquals(new Checked(claim, Domain.DEFAULT, List.of(whole)), checked.with(each -> whole));
  }

  @Test
  void onlyPlacesAreObservedAndThoseAtLeastOnce() {
    List<Sighting> once = List.of(new Sighting(POINT, 40));
    assertEquals(once, new Observed(Quantity.USED, once).sightings());
    assertThrows(IllegalArgumentException.class, () -> new Observed(Quantity.TOTAL, once));
    assertThrows(IllegalArgumentException.class, () -> new Observed(Quantity.USED, List.of()));
  }
}
