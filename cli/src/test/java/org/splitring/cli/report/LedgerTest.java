package org.splitring.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.JsonSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.splitring.cli.fixture.Claims;
import org.splitring.cli.fixture.Reports;
import org.splitring.cli.json.JsonReport;
import org.splitring.cli.json.SarifJson;
import org.splitring.cli.json.Schemas;
import org.splitring.cli.markdown.MarkdownReport;
import org.splitring.cli.notice.CheckNotices;
import org.splitring.cli.notice.GithubText;
import org.splitring.cli.notice.Notice;
import org.splitring.cli.notice.NoticeLog;
import org.splitring.cli.notice.NoticePlaces;
import org.splitring.cli.text.TextReport;
import org.splitring.cli.text.drawing.Style;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Place;

/** What was taken for granted stands beside the answer, whatever the format. */
class LedgerTest {

  private static final Assumption ASSUMPTION =
      new Assumption(
          "toy-rule", Optional.of(new Place("ring.h", 7)), "toy.h changes no name that is read");

  /** A format, and how it writes the assumption. */
  enum Written {
    TEXT("assumed"),
    JSON("\"at\" : \"ring.h:7\""),
    SARIF("\"at\" : \"ring.h:7\""),
    GITHUB("assumed: toy.h changes no name that is read, ring.h:7 [toy-rule]"),
    MARKDOWN("taken for granted");

    private final String mark;

    Written(String mark) {
      this.mark = mark;
    }

    String of(Report report) {
      List<Notice> notices = CheckNotices.of(report, new NoticePlaces(Path.of("")));
      return switch (this) {
        case TEXT -> TextReport.of(report, Style.PLAIN, TextReport.Detail.ALL);
        case JSON -> JsonReport.of(report);
        case SARIF -> SarifJson.of(new NoticeLog("1.0.0", report.status(), notices));
        case GITHUB -> GithubText.of(notices);
        case MARKDOWN -> MarkdownReport.of(report);
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Written.class)
  void whatWasTakenForGrantedIsBesideADifference(Written format) {
    assertSaid(format, Claims.qemu());
  }

  /** What agrees gives no notice to put it beside. */
  @ParameterizedTest
  @EnumSource(
      value = Written.class,
      names = {"TEXT", "JSON", "MARKDOWN"})
  void whatWasTakenForGrantedIsBesideAnAgreement(Written format) {
    assertSaid(format, Claims.linux());
  }

  private static void assertSaid(Written format, Claim claim) {
    String with = format.of(Reports.own(Claims.granting(claim, ASSUMPTION)));
    assertTrue(with.contains("toy.h changes no name that is read"), with);
    assertTrue(with.contains("toy-rule"), with);
    assertTrue(with.contains(format.mark), with);
    String without = format.of(Reports.own(claim));
    assertFalse(without.contains("toy.h"), without);
    assertFalse(without.contains(format.mark), without);
  }

  @ParameterizedTest
  @EnumSource(
      value = Written.class,
      names = {"JSON", "SARIF"})
  void theDocumentFollowsItsSchema(Written format) {
    String document = format.of(Reports.own(Claims.granting(Claims.qemu(), ASSUMPTION)));
    JsonSchema schema = format == Written.JSON ? Schemas.CHECK : Schemas.SARIF;
    assertEquals(List.of(), Schemas.errors(schema, document));
    String broken = document.replace("\"rule\" : \"toy-rule\"", "\"rule\" : 7");
    if (format == Written.JSON) {
      assertFalse(Schemas.errors(schema, broken).isEmpty());
    }
  }
}
