package org.splitring.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.splitring.cli.fixture.Claims;
import org.splitring.cli.fixture.Reports;
import org.splitring.model.claim.Claim;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Domain;

class ReportTest {

  @Test
  void theUsersOwnAreExpectedToAgree() {
    assertEquals(ExitStatus.AS_EXPECTED, Reports.own(Claims.linux()).status());
    assertEquals(ExitStatus.UNEXPECTED, Reports.own(Claims.qemu()).status());
    assertEquals(ExitStatus.UNDECIDED, Reports.own(Claims.unread()).status());
  }

  @Test
  void aSurpriseOutweighsWhatIsUndecided() {
    assertEquals(ExitStatus.UNEXPECTED, Reports.own(Claims.unread(), Claims.qemu()).status());
  }

  @Test
  void expectationsBindBothWays() {
    assertEquals(ExitStatus.AS_EXPECTED, status(Claims.qemu(), Quantity.USED, "differs"));
    assertEquals(ExitStatus.UNEXPECTED, status(Claims.qemu(), Quantity.USED, "agrees"));
    assertEquals(ExitStatus.UNEXPECTED, status(Claims.linux(), Quantity.USED, "differs"));
    assertEquals(ExitStatus.AS_EXPECTED, status(Claims.unread(), Quantity.USED, "undecided"));
    assertEquals(ExitStatus.UNEXPECTED, status(Claims.linux(), Quantity.USED, "undecided"));
    assertEquals(ExitStatus.UNDECIDED, status(Claims.unread(), Quantity.USED, "differs"));
  }

  @Test
  void whatIsExpectedAndNotSaidIsNotPassedOver() {
    assertEquals(ExitStatus.UNDECIDED, status(Claims.linux(), Quantity.TOTAL, "agrees"));
    assertEquals(ExitStatus.UNEXPECTED, status(Claims.linux(), Quantity.TOTAL, "differs"));
  }

  private static ExitStatus status(Claim claim, Quantity quantity, String expected) {
    Expectation expectation = Reports.expecting(Map.of(quantity, expected));
    return new Report(Domain.DEFAULT, List.of(Reports.finding(claim, expectation))).status();
  }
}
