package org.splitring.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.cli.fixture.Claims;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.fixture.Reports;
import org.splitring.cli.report.Report;

class JsonReportTest {

  static List<Report> everyKind() {
    return List.of(
        Reports.own(Claims.linux()),
        Reports.own(Claims.qemu()),
        Reports.own(Claims.unread()),
        Reports.own(Claims.undefined()),
        Reports.own(Claims.area()),
        Reports.own(Claims.linux(), Claims.unread(), Claims.qemu()),
        Reports.everything(),
        Reports.surprises(),
        Reports.catalogue());
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyReportFollowsTheSchema(Report report) {
    assertEquals(List.of(), Schemas.errors(Schemas.CHECK, JsonReport.of(report)));
  }

  /** Negative control: a schema that accepts anything would pass the test above. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"verdict\" : \"differs\"  | \"verdict\" : \"perhaps\"",
        "\"verdict\" : \"differs\"  | \"verdict\" : \"agrees\"",
        "\"verdict\" : \"differs\"  | \"verdict\" : \"undecided\"",
        "\"smallest\"               | \"biggest\"",
        "\"points\" : 240           | \"points\" : \"240\"",
        "\"align\" : 4,             | \"align\" : 2,",
        "\"read\" : \"catalogue\"   | \"read\" : \"hearsay\"",
        "\"base\" : 0               | \"base\" : -1",
        "\"base\" : 0               | \"base\" : 9007199254740993",
        "\"asExpected\"             | \"surprise\"",
        "\"claim\" : 40             | \"undefined\" : 40",
      })
  void aDocumentWithADefectIsRejected(String right, String wrong) {
    String document = JsonReport.of(Reports.own(Claims.qemu()));
    String broken = document.replace(right, wrong);
    assertFalse(document.equals(broken), "nothing was broken");
    assertFalse(Schemas.errors(Schemas.CHECK, broken).isEmpty(), broken);
  }

  @Test
  void aDifferenceInFull() {
    Golden.assertText("everything.json", JsonReport.of(Reports.everything()));
  }

  @Test
  void aNumberThatManyReadersWouldRoundIsAString() {
    String json = JsonReport.of(Reports.everything());
    assertTrue(json.contains("\"base\" : \"18446744073709547520\""), json);
  }

  @Test
  void undefinedBehaviourHasAReasonAndNoNumber() {
    String json = JsonReport.of(Reports.own(Claims.undefined()));
    assertTrue(json.contains("\"undefined\" : \"a signed result does not fit its type\""), json);
    assertFalse(json.contains("\"claim\" :"), json);
  }
}
