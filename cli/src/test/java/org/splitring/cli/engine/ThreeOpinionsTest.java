package org.splitring.cli.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.alloy.AlloyChecker;
import org.splitring.alloy.AlloyRunner;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.fixture.Kinds;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;

/** Enumeration, Z3 and Alloy give one answer; {@link Engine#ALL} throws where they do not. */
class ThreeOpinionsTest {

  private static final int TRIES = Integer.getInteger("splitring.alloy.tries", 10);

  /** A formula that takes longer is undecided; enough of them have to be decided. */
  private static final AlloyRunner.Settings HASTY = new AlloyRunner.Settings(10_000, text -> {});

  static List<Claim> catalogue() throws UnreadableException {
    return Kinds.claims();
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void allEnginesAgreeOnTheCatalogue(Claim claim) {
    Checked all = Engine.ALL.check(claim, Domain.DEFAULT);
    for (Checked.Judged judged : all.judged()) {
      assertTrue(evidence(judged.verdict()).contains("Alloy"), judged.toString());
    }
  }

  private static String evidence(Verdict verdict) {
    return verdict instanceof Verdict.Agrees agrees
        ? agrees.findings().evidence().toString()
        : verdict instanceof Verdict.Differs differs
            ? differs.findings().evidence().toString()
            : verdict.toString();
  }

  /**
   * At a point, Alloy gives a random formula the value that {@link CompiledFormula} gives it: a
   * claim that is right where it has this value agrees, and one that is right where it has another
   * differs.
   */
  @Test
  void alloyComputesWhatTheModelComputes() {
    Random random = new Random(20261123);
    int decided = 0;
    for (int i = 0; i < TRIES; i++) {
      Point point =
          new Point(1L << random.nextInt(16), 4L << random.nextInt(15), random.nextLong(), 1);
      Formula formula = fixed(new RandomFormula(random).upTo(3), point);
      Outcome outcome = CompiledFormula.of(formula).at(point);
      long value = outcome instanceof Outcome.Value known ? known.bits() : 0;
      Verdict right = alloy(claim(formula, value), point);
      if (right instanceof Verdict.Undecided) {
        continue;
      }
      decided++;
      boolean agrees = right instanceof Verdict.Agrees;
      assertEquals(outcome instanceof Outcome.Value, agrees, () -> point + " " + formula);
      if (agrees) {
        assertNotEquals("agrees", alloy(claim(formula, value ^ 1), point).word());
      }
    }
    assertTrue(decided > TRIES / 3, "only " + decided + " were decided");
  }

  /** Random formulas like those of layouts, for every base, three ways. */
  @Test
  void allEnginesAgreeOnRandomLayouts() {
    Random random = new Random(20261124);
    for (int i = 0; i < Math.max(1, TRIES / 10); i++) {
      Formula formula = new RandomFormula(random).ringLike();
      Claim claim = claim(Stated.of(Quantity.USED, formula, Measured.ADDRESS));
      Checked checked = Engine.ALL.check(claim, Domain.DEFAULT);
      assertEquals(1, checked.judged().size());
    }
  }

  @Test
  void anAnswerOfItsOwnIsADisagreement() {
    Point point = new Point(2, 4, 0, 0);
    Domain domain = domain(point);
    Claim right =
        claim(Stated.of(Quantity.AVAIL, StandardLayout.formula(Quantity.AVAIL), Measured.OFFSET));
    Claim wrong = claim(Stated.of(Quantity.AVAIL, Literal.of(7), Measured.OFFSET));
    Checked first = Engine.Z3.check(wrong, domain);
    Checked other = Engine.ALLOY.check(right, domain);
    DisagreementException thrown =
        org.junit.jupiter.api.Assertions.assertThrows(
            DisagreementException.class, () -> EngineConsensus.of(first, other));
    assertEquals(
        """
        the engines disagree on avail of it:
          enumeration: differs at 1 points
          z3: differs at 1 points; smallest n = 2, a = 4, base = 0: standard 32, claim 7
          alloy: agrees
        At least one of them is wrong; please report it with the command""",
        thrown.getMessage());
  }

  @Test
  void whatCannotBeTranslatedIsUndecidedWithTheReason() {
    Formula a = Input.A.as(CType.U64);
    Formula three = Expressions.binary(Operator.ADD, a, Literal.of(3));
    Formula formula = Expressions.binary(Operator.DIVIDE, a, three);
    Verdict verdict =
        alloy(claim(Stated.of(Quantity.AVAIL, formula, Measured.OFFSET)), new Point(2, 4, 0, 0));
    assertEquals(
        "Alloy cannot be asked: a division by what is neither a number nor a power of two:"
            + " a / (a + 3)",
        assertInstanceOf(Verdict.Undecided.class, verdict).reason());
  }

  static Verdict alloy(Claim claim, Point point) {
    return AlloyChecker.check(claim, domain(point), HASTY).judged().get(0).verdict();
  }

  private static Domain domain(Point point) {
    return new Domain(
        List.of(new QueueSize((int) point.size())), List.of(new QueueAlign(point.align())));
  }

  /** The base and the feature put in, so that one pair of a size and an alignment is one point. */
  static Formula fixed(Formula formula, Point point) {
    return Expressions.rewrite(
        formula,
        node ->
            node instanceof Symbol symbol
                    && !symbol.name().equals("n")
                    && !symbol.name().equals("a")
                ? Literal.of(point.value(Input.named(symbol.name()).orElseThrow()), symbol.type())
                : node);
  }

  /** A claim that agrees where the formula has that value, and differs elsewhere. */
  static Claim claim(Formula formula, long value) {
    Formula same = Expressions.binary(Operator.EQUAL, formula, Literal.of(value, formula.type()));
    Formula right = StandardLayout.formula(Quantity.AVAIL);
    Formula wrong = Literal.of(7, right.type());
    Formula claimed = Expressions.conditional(same, right, wrong);
    return claim(Stated.of(Quantity.AVAIL, claimed, Measured.OFFSET));
  }

  private static Claim claim(Stated stated) {
    return new Claim(
        "it",
        "It",
        Role.DRIVER,
        Provenance.typed(),
        DataModel.LP64,
        List.of(),
        new Scope(Optional.empty(), Optional.empty()),
        List.of(),
        List.of(stated));
  }
}
