package org.splitring.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.cli.fixture.Claims;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.fixture.Reports;
import org.splitring.cli.notice.CheckNotices;
import org.splitring.cli.notice.Notice;
import org.splitring.cli.notice.NoticeLog;
import org.splitring.cli.notice.NoticePlace;
import org.splitring.cli.notice.NoticePlaces;
import org.splitring.cli.notice.Root;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.Report;

class SarifJsonTest {

  static List<Report> everyKind() {
    return JsonReportTest.everyKind();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyLogFollowsThePublicSchema(Report report) {
    assertEquals(List.of(), Schemas.errors(Schemas.SARIF, sarif(report)));
  }

  /** Negative control: a schema that accepts anything would pass the test above. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\" : \"2.1.0\"  | \"version\" : \"2.0.0\"",
        "\"level\" : \"error\"    | \"level\" : \"fatal\"",
        "\"ruleIndex\" : 0        | \"ruleIndex\" : -2",
        "\"startLine\" : 220      | \"startLine\" : 0",
        "\"text\"                 | \"words\"",
        "\"executionSuccessful\"  | \"successful\"",
        "\"results\"              | \"result\"",
        "\"driver\"               | \"program\"",
        "\"uriBaseId\"            | \"base\"",
      })
  void aLogWithADefectIsRejected(String right, String wrong) {
    String log = sarif(Reports.own(Claims.qemu()));
    String broken = log.replace(right, wrong);
    assertFalse(log.equals(broken), "nothing was broken");
    assertFalse(Schemas.errors(Schemas.SARIF, broken).isEmpty(), broken);
  }

  @Test
  void surprisesAreErrorsWithRuleAndFingerprint() {
    Golden.assertText("surprises.sarif", sarif(Reports.surprises()));
  }

  @Test
  void whatIsUndecidedIsAWarningWithItsMend() {
    Golden.assertText("undecided.sarif", sarif(Reports.own(Claims.unread())));
  }

  @Test
  void aLogWithoutNoticesIsALogToo() {
    String log = SarifJson.of(new NoticeLog("1.0.0", ExitStatus.AS_EXPECTED, List.of()));
    assertEquals(List.of(), Schemas.errors(Schemas.SARIF, log));
    assertTrue(log.contains("\"results\" : [ ]"), log);
  }

  @ParameterizedTest
  @CsvSource({
    "a b.c, a%20b.c",
    "'a:b.c', 'a%3Ab.c'",
    "50%.c, 50%25.c",
    "d\u00e4mon/x.c, d%C3%A4mon/x.c",
    "a#b?.c, a%23b%3F.c"
  })
  void aPathIsAnAddressByTheRulesOfAddresses(String path, String uri) {
    String log = at(new NoticePlace(Root.HERE, path, Optional.empty(), Optional.empty()));
    assertTrue(log.contains("\"uri\" : \"" + uri + "\""), log);
    assertEquals(List.of(), Schemas.errors(Schemas.SARIF, log));
  }

  @Test
  void aTreeElsewhereIsTheBaseOfItsPaths() {
    Root tree = Root.tree(Path.of("/src/my tree"));
    String log = at(new NoticePlace(tree, "a/b.c", Optional.empty(), Optional.empty()));
    assertTrue(log.contains("\"uri\" : \"file:///src/my%20tree/\""), log);
    assertTrue(log.contains("\"uri\" : \"a/b.c\""), log);
    assertEquals(List.of(), Schemas.errors(Schemas.SARIF, log));
  }

  private static String at(NoticePlace spot) {
    Notice bare = CheckNotices.of(Reports.own(Claims.qemu()), new NoticePlaces(Path.of(""))).get(0);
    Notice notice =
        new Notice(
            bare.rule(),
            bare.level(),
            "title",
            List.of(),
            List.of(),
            Optional.of(spot),
            bare.identity());
    return SarifJson.of(new NoticeLog("1.0.0", ExitStatus.UNEXPECTED, List.of(notice)));
  }

  private static String sarif(Report report) {
    List<Notice> notices = CheckNotices.of(report, new NoticePlaces(Path.of("")));
    return SarifJson.of(new NoticeLog("1.2.3-SNAPSHOT", report.status(), notices));
  }
}
