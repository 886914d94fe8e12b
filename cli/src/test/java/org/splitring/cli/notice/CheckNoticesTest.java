package org.splitring.cli.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.cli.fixture.Claims;
import org.splitring.cli.fixture.Reports;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.Report;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Domain;

class CheckNoticesTest {

  private static final NoticePlaces SPOTS = new NoticePlaces(Path.of(""));

  static List<Report> reports() {
    return List.of(
        Reports.own(Claims.linux()),
        Reports.own(Claims.qemu()),
        Reports.own(Claims.unread()),
        Reports.own(Claims.undefined()),
        Reports.own(Claims.unread(), Claims.qemu()),
        expecting(Claims.linux(), Map.of(Quantity.USED, "undecided")),
        expecting(Claims.unread(), Map.of(Quantity.USED, "undecided")),
        expecting(Claims.unread(), Map.of(Quantity.USED, "differs", Quantity.TOTAL, "agrees")),
        Reports.surprises(),
        Reports.catalogue());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theWorstNoticeIsTheExitStatus(Report report) {
    List<Level> levels = notices(report).stream().map(Notice::level).toList();
    ExitStatus status =
        levels.contains(Level.ERROR)
            ? ExitStatus.UNEXPECTED
            : levels.contains(Level.WARNING) ? ExitStatus.UNDECIDED : ExitStatus.AS_EXPECTED;
    assertEquals(report.status(), status);
  }

  @Test
  void whatAgreesIsNoNotice() {
    assertEquals(List.of(), notices(Reports.own(Claims.linux())));
  }

  @Test
  void everyWayToFailHasItsRule() {
    assertEquals(
        List.of(
            "splitring/used-ring-offset-unexpected",
            "splitring/ring-size-missing",
            "splitring/used-ring-offset"),
        ids(Reports.surprises()));
    assertEquals(
        List.of("splitring/used-ring-offset-undecided"), ids(Reports.own(Claims.unread())));
    assertEquals(
        List.of("splitring/available-ring-offset-undefined"), ids(Reports.own(Claims.undefined())));
  }

  @Test
  void anExpectedDifferenceIsANoteInItsRepository() {
    Notice notice = notices(Reports.catalogue()).get(2);
    assertEquals(Level.NOTE, notice.level());
    NoticePlace spot = notice.spot().orElseThrow();
    assertEquals("qemu", spot.root().id());
    assertEquals(Optional.of("0123abc"), spot.root().commit());
  }

  @Test
  void aFingerprintStaysWhenLinesMove() {
    assertEquals(fingerprint(Claims.qemu()), fingerprint(moved(Claims.qemu(), 7)));
  }

  /** Negative control: a fingerprint that never changes would pass the test above. */
  @Test
  void anotherFormulaHasAnotherFingerprint() {
    Claim other = with(Claims.qemu(), Claims.specPrinted().statements().subList(0, 1));
    assertNotEquals(fingerprint(Claims.qemu()), fingerprint(other));
  }

  private static Claim moved(Claim claim, int lines) {
    return with(
        claim,
        claim.statements().stream()
            .map(Stated.class::cast)
            .map(each -> (Statement) moved(each, lines))
            .toList());
  }

  private static Stated moved(Stated stated, int lines) {
    Place at = stated.at().orElseThrow();
    return new Stated(
        stated.quantity(),
        stated.formula(),
        stated.measured(),
        stated.laidOut(),
        Optional.of(new Place(at.file(), at.line() + lines)),
        stated.notes());
  }

  private static Claim with(Claim claim, List<Statement> statements) {
    Provenance from = claim.provenance();
    return new Claim(
        claim.id(),
        claim.name(),
        claim.role(),
        new Provenance(
            from.read(),
            from.repository(),
            from.commit(),
            from.path(),
            from.function(),
            Optional.of("300-314")),
        claim.model(),
        claim.inputs(),
        claim.scope(),
        claim.transports(),
        statements.stream()
            .map(Stated.class::cast)
            .map(
                each ->
                    (Statement)
                        new Stated(
                            each.quantity(),
                            each.formula(),
                            each.measured(),
                            each.laidOut(),
                            each.at().map(at -> new Place("ring.c", at.line())),
                            each.notes()))
            .toList());
  }

  private static String fingerprint(Claim claim) {
    return notices(Reports.own(claim)).get(0).fingerprint();
  }

  private static Report expecting(Claim claim, Map<Quantity, String> words) {
    Finding finding = Reports.finding(claim, Reports.expecting(words));
    return new Report(Domain.DEFAULT, List.of(finding));
  }

  private static List<String> ids(Report report) {
    return notices(report).stream().map(each -> each.rule().id()).toList();
  }

  private static List<Notice> notices(Report report) {
    return CheckNotices.of(report, SPOTS);
  }
}
