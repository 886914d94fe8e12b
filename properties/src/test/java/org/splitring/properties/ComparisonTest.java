package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.properties.C.A;
import static org.splitring.properties.C.BASE;
import static org.splitring.properties.C.EVT;
import static org.splitring.properties.C.N;
import static org.splitring.properties.C.add;
import static org.splitring.properties.C.and;
import static org.splitring.properties.C.binary;
import static org.splitring.properties.C.cast;
import static org.splitring.properties.C.div;
import static org.splitring.properties.C.iff;
import static org.splitring.properties.C.mul;
import static org.splitring.properties.C.not;
import static org.splitring.properties.C.num;
import static org.splitring.properties.C.size;
import static org.splitring.properties.C.sub;
import static org.splitring.properties.C.upByMask;
import static org.splitring.properties.Claims.address;
import static org.splitring.properties.Claims.guarded;
import static org.splitring.properties.Claims.offset;
import static org.splitring.properties.Verdicts.agrees;
import static org.splitring.properties.Verdicts.cells;
import static org.splitring.properties.Verdicts.differs;
import static org.splitring.properties.Verdicts.verdict;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Undefined;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Findings;
import org.splitring.model.verdict.Verdict;

/** What agreeing means, one way to get it wrong after the other. */
class ComparisonTest {

  private static final Formula FRONT = add(mul(size(18), N), size(6));
  private static final Formula END = add(upByMask(FRONT, A), mul(size(8), N), size(6));

  @Test
  void offsetsOf16BitsAreCut() {
    Claim claim = Claims.of(offset(Quantity.AVAIL, cast(CType.U16, mul(num(16), N))));
    Verdict.Differs verdict = differs(claim, Quantity.AVAIL);
    assertEquals(
        new Counterexample(new Point(4096, 4, 0, 0), 65536, new Outcome.Value(0)),
        verdict.smallest());
    assertEquals(4 * 15, verdict.differing().points());
  }

  @Test
  void aSizeOf16BitsHoldsTheLargest() {
    agrees(Claims.of(offset(Quantity.AVAIL, mul(num(16), Input.N.as(CType.U16)))), Quantity.AVAIL);
  }

  @Test
  void aMaskOf32BitsCutsHighAddresses() {
    Formula align = Input.A.as(CType.U32);
    Formula used = and(add(BASE, FRONT, sub(A, num(1))), not(sub(align, num(1))));
    Verdict.Differs verdict = differs(Claims.of(address(Quantity.USED, used)), Quantity.USED);
    Point smallest = verdict.smallest().point();
    assertEquals(new Point(1, 4, (1L << 32) - 24, 0), smallest, "the used ring is then at 2^32");
    assertEquals(240, verdict.differing().points());
  }

  @Test
  void aDifferenceAtOneBaseOnlyIsFoundByProof() {
    long odd = 0x123456789000L;
    Formula wrong = iff(binary(Operator.EQUAL, BASE, size(odd)), size(1), size(0));
    Formula avail = add(BASE, mul(size(16), N), wrong);
    Claim claim = Claims.of(address(Quantity.AVAIL, avail));
    Verdict.Differs verdict = differs(claim, Quantity.AVAIL);
    assertEquals(
        new Counterexample(new Point(1, 4, odd, 0), 16, new Outcome.Value(17)), verdict.smallest());
    assertEquals(16 * 11, verdict.differing().points(), "a = 4 to 4096 divides that base");
  }

  @Test
  void aBaseOf32BitsIsAllThereIsOn32BitMachines() {
    Formula base = Input.BASE.as(CType.U32);
    Formula align = Input.A.as(CType.U32);
    Formula used = upByMask(add(base, mul(num(18), N), num(6)), align);
    Claim claim = Claims.of(DataModel.ILP32, Scope.WHOLE, address(Quantity.USED, used));
    agrees(claim, Quantity.USED);
    differs(Claims.of(address(Quantity.USED, used)), Quantity.USED);
  }

  @Test
  void anIntOverflowsAndIsGivenNoValue() {
    Formula n = Input.N.as(CType.S32);
    Formula avail = div(mul(mul(num(16), n), num(4096)), num(4096));
    Verdict.Differs verdict = differs(Claims.of(offset(Quantity.AVAIL, avail)), Quantity.AVAIL);
    assertEquals(
        new Counterexample(
            new Point(32768, 4, 0, 0), 524288, new Outcome.NoValue(Undefined.SIGNED_OVERFLOW)),
        verdict.smallest());
    assertEquals(
        List.of(
            "C leaves the claim undefined at 15 of 240 points: a signed result does not fit its"
                + " type (first at n = 32768, a = 4)"),
        verdict.findings().notes());
  }

  @Test
  void aSignedAlignmentOverflowsBeyondTheDomain() {
    Formula align = Input.A.as(CType.S32);
    Claim claim = Claims.of(offset(Quantity.USED, upByMask(FRONT, cast(CType.U64, align))));
    assertEquals(
        List.of("proved for every alignment to 2147483648"),
        agrees(claim, Quantity.USED).evidence().subList(2, 3));
    Formula used = upByMask(add(mul(num(18), Input.N.as(CType.S32)), num(6)), align);
    assertEquals(
        List.of(
            "beyond the domain it differs, first at alignment 2147483648 (n = 1, base = 0: standard"
                + " 2147483648, claim undefined: a signed result does not fit its type)"),
        agrees(Claims.of(offset(Quantity.USED, used)), Quantity.USED).notes());
  }

  @Test
  void whereTheClaimantRefusesNothingIsCompared() {
    Formula small = binary(Operator.LESS_EQUAL, N, num(256));
    Stated cut = offset(Quantity.AVAIL, and(mul(num(16), N), num(0xffff)));
    Findings findings = agrees(Claims.of(guarded(cut, small)), Quantity.AVAIL);
    assertEquals(15 * 9, findings.points());
    assertEquals(15 * 7, findings.refused());
    assertEquals("enumerated 135 points", findings.evidence().get(0));
    differs(Claims.of(cut), Quantity.AVAIL);
  }

  @Test
  void aClaimantThatRefusesEverythingIsUndecided() {
    Stated never = guarded(offset(Quantity.AVAIL, mul(num(16), N)), num(0));
    assertEquals(
        new Verdict.Undecided(
            "the claimant lays out nothing at any of the 240 points",
            Optional.empty(),
            "look at the condition under which it lays out the ring, and at what was taken as its"
                + " inputs"),
        verdict(Claims.of(never), Quantity.AVAIL));
  }

  @Test
  void aConditionWithoutValueIsADifference() {
    Stated stated = guarded(offset(Quantity.AVAIL, mul(num(16), N)), div(num(1), EVT));
    assertEquals(
        new Counterexample(
            new Point(1, 4, 0, 0), 16, new Outcome.NoValue(Undefined.DIVISION_BY_ZERO)),
        differs(Claims.of(stated), Quantity.AVAIL).smallest());
  }

  @Test
  void aPlaceMayNotDependOnTheFeature() {
    Formula used = upByMask(add(mul(size(18), N), size(4), mul(size(2), EVT)), A);
    Verdict.Differs verdict = differs(Claims.of(offset(Quantity.USED, used)), Quantity.USED);
    assertEquals(new Point(2, 4, 0, 0), verdict.smallest().point());
    assertEquals(16, verdict.differing().points());
  }

  @Test
  void anAreaMayLackTheEventFieldOnlyWithoutTheFeature() {
    Formula without = add(size(4), mul(size(2), N));
    Verdict.Differs verdict =
        differs(Claims.of(offset(Quantity.AVAIL_SIZE, without)), Quantity.AVAIL_SIZE);
    assertEquals(
        new Counterexample(new Point(1, 4, 0, 1), 8, new Outcome.Value(6)), verdict.smallest());
    Formula full = add(size(6), mul(size(2), N));
    assertEquals(
        List.of(),
        agrees(Claims.of(offset(Quantity.AVAIL_SIZE, full)), Quantity.AVAIL_SIZE).notes());
  }

  @Test
  void roomShortByOneByteDiffersAndTheStandardsNumberIsTheEnd() {
    Claim claim = Claims.of(offset(Quantity.TOTAL, sub(END, num(1))));
    assertEquals(
        new Counterexample(new Point(1, 4, 0, 0), 38, new Outcome.Value(37)),
        differs(claim, Quantity.TOTAL).smallest());
    agrees(Claims.of(offset(Quantity.TOTAL, END)), Quantity.TOTAL);
  }

  @Test
  void moreRoomThanNeededIsANote() {
    Claim claim = Claims.of(offset(Quantity.TOTAL, add(END, num(4096))));
    assertEquals(
        List.of(
            "longer than needed by up to 4096 bytes at 240 of 240 points (first at n = 1, a = 4)"),
        agrees(claim, Quantity.TOTAL).notes());
  }

  @Test
  void aNegativeRoomIsNoLargeRoom() {
    Formula negative = C.neg(cast(CType.S32, END));
    differs(Claims.of(offset(Quantity.TOTAL, negative)), Quantity.TOTAL);
  }

  @Test
  void anEndAddressBelowTheBaseIsNoLargeRoom() {
    Formula below = sub(BASE, size(4));
    assertEquals(
        new Counterexample(new Point(1, 4, 0, 0), 38, new Outcome.Value(-4)),
        differs(Claims.of(address(Quantity.TOTAL, below)), Quantity.TOTAL).smallest());
    agrees(
        Claims.of(address(Quantity.TOTAL, add(BASE, StandardLayout.formula(Quantity.TOTAL)))),
        Quantity.TOTAL);
  }

  @Test
  void aProofThatDoesNotEndLeavesItUndecided() {
    Formula y = C.shr(BASE, num(5));
    Formula square = mul(add(y, num(1)), add(y, num(1)));
    Formula expanded = add(mul(y, y), mul(num(2), y), num(1));
    Formula avail = add(BASE, mul(size(16), N), sub(square, expanded));
    Claim claim = Claims.of(address(Quantity.AVAIL, avail));
    Verdict verdict = Checker.check(claim, Domain.DEFAULT, new Effort(1)).judged().get(0).verdict();
    assertTrue(
        verdict instanceof Verdict.Undecided undecided
            && undecided
                .reason()
                .startsWith("no difference at the 240 points enumerated, but the proof"),
        verdict::toString);
  }

  @Test
  void everyPointOfTheRegionIsReported() {
    Formula wrongAtOne =
        iff(binary(Operator.EQUAL, add(N, A), size(1024 + 64)), size(0), mul(size(16), N));
    assertEquals(
        List.of("1024@64", "64@1024"),
        cells(differs(Claims.of(offset(Quantity.AVAIL, wrongAtOne)), Quantity.AVAIL).differing()));
  }
}
