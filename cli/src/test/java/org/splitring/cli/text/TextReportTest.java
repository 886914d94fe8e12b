package org.splitring.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.splitring.cli.fixture.Claims;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.fixture.Reports;
import org.splitring.cli.report.Report;
import org.splitring.cli.text.TextReport.Detail;
import org.splitring.cli.text.drawing.Style;

class TextReportTest {

  @Test
  void theCatalogueIsATableThenAScreenForEachDifference() {
    Golden.assertText("catalogue.txt", plain(Reports.catalogue()));
  }

  @Test
  void surprisesAreMarkedAndNamed() {
    Golden.assertText("surprises.txt", plain(Reports.surprises()));
  }

  @Test
  void aClaimAskedForByItselfIsShownInDetailThoughItAgrees() {
    Golden.assertText("agrees.txt", plain(Reports.own(Claims.linux())));
  }

  @Test
  void everythingThatWasFoundOutIsSaid() {
    Golden.assertText("everything.txt", plain(Reports.everything()));
  }

  @Test
  void ofManyThereIsOneLineForEachKind() {
    Report catalogue = Reports.catalogue();
    Golden.assertText("kinds.txt", TextReport.of(catalogue, Style.PLAIN, Detail.KINDS));
    String surprises = TextReport.of(Reports.surprises(), Style.PLAIN, Detail.KINDS);
    assertTrue(surprises.lines().anyMatch(line -> line.startsWith("! ")), surprises);
    String undecided = Kinds.of(Reports.own(Claims.unread()));
    assertTrue(undecided.contains("undecided, since "), undecided);
  }

  @Test
  void undefinedBehaviourHasNoNumberAndNoPicture() {
    Golden.assertText("undefined.txt", plain(Reports.own(Claims.undefined())));
  }

  @Test
  void whatIsUndecidedSaysWhyWhereAndTheMend() {
    Golden.assertText("undecided.txt", plain(Reports.own(Claims.unread())));
  }

  @Test
  void anAreaThatIsTooSmallIsDrawnAsBars() {
    Golden.assertText("area.txt", plain(Reports.own(Claims.area())));
  }

  @Test
  void verboseShowsWhatAgreesAsWell() {
    String verbose = TextReport.of(Reports.catalogue(), Style.PLAIN, Detail.ALL);
    assertTrue(verbose.contains("linux: used agrees\n"), verbose);
  }

  @Test
  void colourChangesNothingButColour() {
    String coloured = TextReport.of(Reports.catalogue(), new Style(true), Detail.DIFFERENCES);
    assertTrue(coloured.contains("\u001b[1;31mdiffers"), coloured);
    assertEquals(plain(Reports.catalogue()), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void everyLineFitsAScreenAndIsPlainAscii() {
    for (Report report :
        List.of(Reports.catalogue(), Reports.surprises(), Reports.own(Claims.area()))) {
      for (String line : plain(report).split("\n")) {
        assertTrue(line.length() <= 95, line);
        assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 127), line);
        assertTrue(!line.endsWith(" "), line + "<");
      }
    }
  }

  private static String plain(Report report) {
    return TextReport.of(report, Style.PLAIN, Detail.DIFFERENCES);
  }
}
