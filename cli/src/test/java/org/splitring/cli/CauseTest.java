package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.CText;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Cause;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.Checker;
import org.splitring.properties.cause.Causes;

/** Causes of the slips that implementations were seen to make, and of their relatives. */
class CauseTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "causes.tsv",
      delimiter = '\t',
      quoteCharacter = '`',
      maxCharsPerColumn = 4096)
  void theCauseOfASlipIsSaid(String quantity, String formula, String cause, String repair) {
    Run run = check(quantity, formula);
    assertEquals(1, run.status(), run.err());
    String facts = run.out().replaceAll("\\s+", " ");
    assertTrue(facts.contains(" cause " + cause + " repair " + repair + " "), run.out());
    assertTrue(agrees(quantity, repair), repair);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spec-printed | used  | the mask and the addend take a where a - 1 is meant
          spec-printed | total | the masks and the addends take a where a - 1 is meant
          qemu         | used  | the two bytes of used_event are not counted before rounding
          """)
  void everyDifferenceOfTheCatalogueHasItsCause(String id, String label, String words)
      throws Exception {
    Quantity quantity = Quantity.labelled(label).orElseThrow();
    Claim claim = Catalogue.load().find(id).orElseThrow().claim();
    Judged judged =
        Causes.explained(Checker.check(claim, Domain.DEFAULT)).judged().stream()
            .filter(each -> each.statement().quantity() == quantity)
            .findFirst()
            .orElseThrow();
    Cause cause = judged.cause().orElseThrow();
    assertEquals(words, cause.words());
    assertTrue(agrees(label, CText.of(cause.repaired())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          used  | a == 4 ? 0 : 3*n
          used  | (uint8_t)n * 16 + 3
          avail | n * n
          """)
  void whatNoSmallEditMendsHasNoCause(String quantity, String formula) {
    Run run = check(quantity, formula);
    assertTrue(
        run.out().contains("cause            not found: no small edit of the formula"), run.out());
    assertFalse(run.out().contains("repair "), run.out());
  }

  /** At n = 2, a = 4 alone, 44 is as good as anything. */
  @Test
  void aRepairIsNotSpecialToThePointsAskedAbout() throws Exception {
    Run run = Run.of(Services.REAL, "check", "--used", "40", "--size", "2", "--align", "4");
    assertTrue(run.out().contains("not found"), run.out());
    Run general =
        Run.of(
            Services.REAL,
            "check",
            "--used",
            "(18*n + 4 + a - 1) & ~(a - 1)",
            "--size",
            "2",
            "--align",
            "4");
    assertTrue(general.out().contains("(18 * n + 6 + a - 1) & ~(a - 1)"), general.out());
  }

  @Test
  void twoRingsThatAreExchangedAreSaid() {
    String used = "(18*n + 6 + a - 1) & ~(a - 1)";
    Run both = Run.of(Services.REAL, "check", "--avail", used, "--used", "16*n");
    assertTrue(both.out().contains("avail and used are exchanged"), both.out());
    assertTrue(both.out().contains("used and avail are exchanged"), both.out());
    Run one = Run.of(Services.REAL, "check", "--avail", used, "--used", used);
    assertFalse(one.out().contains("exchanged"), one.out());
  }

  private static Run check(String quantity, String formula) {
    return Run.of(Services.REAL, "check", "--" + quantity.replace('_', '-'), formula);
  }

  /** Pasted into the command, as a reader would. */
  private static boolean agrees(String quantity, String formula) {
    return check(quantity, formula).status() == 0;
  }

  /** A mask decides without the solver; an exclusive or is left to it, and it is named. */
  @Test
  void theSolverIsAskedOnlyWhatTheFormLeavesOpen() {
    String mask = "(base + 18*n + 6 + a - 1) & ~(a - 1)";
    Run decided = Run.of(Services.REAL, "check", "--used", mask, "--debug");
    assertEquals("splitring: questions put to Z3: 0\n", decided.err());
    assertEquals(0, decided.status());
    Run asked =
        Run.of(Services.REAL, "check", "--used", "(" + mask + ") ^ n ^ n", "--debug", "--verbose");
    assertEquals(0, asked.status());
    assertFalse(asked.err().contains("Z3: 0\n"), asked.err());
    assertTrue(asked.out().replaceAll("\\s+", " ").contains("alignment, by Z3"), asked.out());
  }
}
