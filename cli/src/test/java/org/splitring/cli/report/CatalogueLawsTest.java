package org.splitring.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.catalogue.Entry;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.Checker;
import org.splitring.testing.Coverage;

/**
 * Law: every claim of the catalogue agrees with the model or differs from it as its entry expects,
 * and a claim or an expectation that is the other way round is noticed.
 */
class CatalogueLawsTest {

  private static final Coverage COVERAGE = new Coverage("catalogue laws", "claims");

  /** One thing that an entry says. */
  record Said(Entry entry, Quantity quantity) {

    String expected() {
      return entry.expected().getOrDefault(quantity, "agrees");
    }

    Stated stated() {
      return (Stated) entry.claim().statement(quantity).orElseThrow();
    }

    @Override
    public String toString() {
      return entry.claim().id() + " " + quantity.label();
    }
  }

  static List<Said> all() throws UnreadableException {
    return Catalogue.load().entries().stream()
        .flatMap(
            entry ->
                entry.claim().statements().stream().map(each -> new Said(entry, each.quantity())))
        .toList();
  }

  @AfterAll
  static void sayWhatWasCovered() throws UnreadableException {
    System.out.println(COVERAGE.of(all()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyClaimIsAsItsEntryExpects(Said said) {
    assertEquals(ExitStatus.AS_EXPECTED, status(said.stated(), said, said.expected()));
    COVERAGE.add("as expected", said);
  }

  /** The solver is for what has no normal form; the catalogue's formulas have one. */
  @ParameterizedTest
  @MethodSource("all")
  void noClaimIsPutToTheSolver(Said said) {
    Checked checked = Checker.check(said.entry().claim(), Domain.DEFAULT);
    assertFalse(checked.toString().contains("Z3"), said.toString());
  }

  @ParameterizedTest
  @MethodSource("all")
  void anExpectationTheOtherWayRoundIsNoticed(Said said) {
    String other = said.expected().equals("agrees") ? "differs" : "agrees";
    assertEquals(ExitStatus.UNEXPECTED, status(said.stated(), said, other));
    COVERAGE.add("expectation turned round", said);
  }

  /** A claim that agreed is made one byte short; one that differed is mended. */
  @ParameterizedTest
  @MethodSource("all")
  void aClaimTheOtherWayRoundIsNoticed(Said said) {
    Stated other =
        said.expected().equals("agrees") ? tooShort(said.stated()) : mended(said.stated());
    assertEquals(ExitStatus.UNEXPECTED, status(other, said, said.expected()));
    COVERAGE.add("claim turned round", said);
  }

  /** Room may be larger than needed, so that one byte less than claimed may still be enough. */
  private static Stated tooShort(Stated stated) {
    boolean room = stated.quantity().measure() == Quantity.Measure.ROOM;
    Formula right = room ? measured(stated, StandardLayout.end()) : stated.formula();
    return with(stated, Expressions.binary(Operator.SUBTRACT, right, Literal.of(1)));
  }

  private static Stated mended(Stated stated) {
    return with(stated, measured(stated, StandardLayout.formula(stated.quantity())));
  }

  private static Formula measured(Stated stated, Formula offset) {
    return stated.measured() == Measured.OFFSET
        ? offset
        : Expressions.binary(Operator.ADD, Input.BASE.as(offset.type()), offset);
  }

  private static Stated with(Stated stated, Formula formula) {
    return new Stated(
        stated.quantity(),
        formula,
        stated.measured(),
        stated.laidOut(),
        stated.at(),
        stated.notes());
  }

  private static ExitStatus status(Statement statement, Said said, String expected) {
    Claim claim = said.entry().claim();
    Claim alone = claim.saying(List.of(statement));
    Expectation expectation = new Expectation(Map.of(said.quantity(), expected), true);
    Finding finding = new Finding(Checker.check(alone, Domain.DEFAULT), expectation, "");
    return new Report(Domain.DEFAULT, List.of(finding)).status();
  }
}
