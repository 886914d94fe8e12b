package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.properties.Verdicts.agrees;
import static org.splitring.properties.Verdicts.cells;
import static org.splitring.properties.Verdicts.differs;
import static org.splitring.properties.Verdicts.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Findings;
import org.splitring.model.verdict.Verdict;

/** The six claims of the original report get the verdicts that the report gives them. */
class CheckerTest {

  private static final String ENUMERATED = "enumerated 240 points";
  private static final String EVERY_BASE =
      "proved for every base that is a multiple of the alignment";
  private static final String EVERY_ALIGN = "proved for every alignment to 2147483648";

  @ParameterizedTest
  @EnumSource(names = {"AVAIL", "USED_EVENT", "USED", "AVAIL_EVENT", "TOTAL"})
  void linuxAgrees(Quantity quantity) {
    Findings findings = agrees(Claims.linux(), quantity);
    assertEquals(List.of(ENUMERATED, EVERY_BASE, EVERY_ALIGN), findings.evidence());
    assertEquals(240, findings.points());
    assertEquals(0, findings.refused());
    assertEquals(Optional.empty(), findings.firstOtherSize());
  }

  @Test
  void linuxAllocatesTheExactEnd() {
    assertEquals(
        List.of("the exact end of the ring at 240 of 240 points"),
        agrees(Claims.linux(), Quantity.TOTAL).notes());
  }

  @Test
  void linuxRoundsTheAddressWhereTheBaseIsNotAligned() {
    assertEquals(
        Optional.of(new Counterexample(new Point(1, 32, 16, 0), 32, new Outcome.Value(48))),
        agrees(Claims.linux(), Quantity.USED).unalignedBase());
    assertEquals(
        Optional.empty(),
        agrees(Claims.linux(), Quantity.AVAIL).unalignedBase(),
        "nothing to round");
  }

  @Test
  void kvmtoolAgrees() {
    agrees(Claims.kvmtool(), Quantity.AVAIL);
    agrees(Claims.kvmtool(), Quantity.USED);
  }

  @Test
  void acrnAgreesAtTheOneAlignmentItIsWrittenFor() {
    Findings findings = agrees(Claims.acrn(), Quantity.USED);
    assertEquals(List.of("enumerated 16 points", EVERY_BASE), findings.evidence());
    assertTrue(findings.notes().contains("written for a = 4096, and compared only there"));
    assertTrue(
        agrees(Claims.linux(), Quantity.USED).notes().stream()
            .noneMatch(note -> note.startsWith("written for")));
    assertEquals(16, findings.points());
    assertEquals(
        List.of(
            "the used part rounded up as well, as the standard's formula intends, at 16 of 16"
                + " points",
            "written for a = 4096, and compared only there"),
        agrees(Claims.acrn(), Quantity.TOTAL).notes());
  }

  @Test
  void theMaskReadingOfTheStandardsMacroAgrees() {
    agrees(Claims.specMask(), Quantity.USED);
    assertEquals(
        List.of(
            "the used part rounded up as well, as the standard's formula intends, at 240 of 240"
                + " points",
            "beyond the domain it differs, first at alignment 2147483648 (n = 1, base = 0: standard"
                + " 2147483662, claim 0)"),
        agrees(Claims.specMask(), Quantity.TOTAL).notes());
  }

  @Test
  void whatLiesBelowARestrictedDomainIsNotSaidToBeProved() {
    Domain restricted = new Domain(QueueSize.all(), QueueAlign.upTo(64).subList(2, 5));
    Checked checked = Checker.check(Claims.qemu(), restricted);
    Verdict used =
        checked.judged().stream()
            .filter(each -> each.statement().quantity() == Quantity.USED)
            .map(Checked.Judged::verdict)
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(
            "enumerated 48 points", EVERY_BASE, "proved for every alignment from 16 to 2147483648"),
        ((Verdict.Agrees) used).findings().evidence());
  }

  @Test
  void thePrintedMacroTakenLiterallyDiffersAlmostEverywhere() {
    Verdict.Differs used = differs(Claims.specPrinted(), Quantity.USED);
    assertEquals(
        new Counterexample(new Point(1, 8, 0, 0), 24, new Outcome.Value(32)), used.smallest());
    assertEquals(239, used.differing().points());
    Verdict.Differs total = differs(Claims.specPrinted(), Quantity.TOTAL);
    assertEquals(
        List.of(
            "the used part rounded up as well, as the standard's formula intends, at 4 of 240"
                + " points",
            "longer than needed by up to 16390 bytes at 54 of 240 points (first at n = 1, a = 4)",
            "with alignment 4096 too little is allocated for 13 of 16 sizes"),
        total.findings().notes());
  }

  @Test
  void qemuDiffersAtExactlySixteenPoints() {
    Verdict.Differs used = differs(Claims.qemu(), Quantity.USED);
    Stream<String> atFour = Stream.iterate(2, n -> n <= 32768, n -> 2 * n).map(n -> n + "@4");
    assertEquals(Stream.concat(atFour, Stream.of("2@8")).toList(), cells(used.differing()));
    assertEquals(16, used.differing().points());
    assertEquals(
        new Counterexample(new Point(2, 4, 0, 0), 44, new Outcome.Value(40)), used.smallest());
    assertEquals(List.of(ENUMERATED, EVERY_BASE, EVERY_ALIGN), used.findings().evidence());
    assertEquals(List.of(), used.findings().notes());
    assertEquals(
        Optional.of(new Counterexample(new Point(6, 4, 0, 0), 116, new Outcome.Value(112))),
        used.findings().firstOtherSize());
    assertEquals(16, differs(Claims.qemu(), Quantity.AVAIL_EVENT).differing().points());
    agrees(Claims.qemu(), Quantity.AVAIL);
    agrees(Claims.qemu(), Quantity.USED_EVENT);
  }

  @ParameterizedTest
  @EnumSource(names = {"AVAIL_SIZE", "USED_SIZE"})
  void qemuLeavesTheEventFieldOutOfAreasWithoutTheFeature(Quantity quantity) {
    assertEquals(
        List.of(
            "without VIRTIO_F_EVENT_IDX the event field is left out at 240 of 240 points; the text"
                + " leaves that open"),
        agrees(Claims.qemu(), quantity).notes());
  }

  @Test
  void whatCouldNotBeReadIsUndecided() {
    Statement unread =
        new Statement.Unread(Quantity.USED, "a loop", Optional.empty(), "give --define");
    Claim claim = Claims.of(unread);
    assertEquals(
        new Verdict.Undecided("a loop", Optional.empty(), "give --define"),
        verdict(claim, Quantity.USED));
  }

  @Test
  void statementsAreJudgedInTheirOrder() {
    for (Claim claim : Claims.all()) {
      Checked checked = Checker.check(claim, Domain.DEFAULT);
      assertEquals(
          claim.statements(), checked.judged().stream().map(Checked.Judged::statement).toList());
    }
  }
}
