package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.z3.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.splitring.model.claim.Measured;
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
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Comparison;
import org.splitring.properties.normal.Decision;
import org.splitring.properties.normal.Specialised;

/** The solver's arithmetic is the enumeration's: on random formulas they never disagree. */
class SecondOpinionTest {

  private static @Nullable Context context;

  @BeforeContainer
  static void open() {
    context = new Context();
  }

  @AfterContainer
  static void close() {
    context().close();
  }

  private static Context context() {
    return Objects.requireNonNull(context);
  }

  @Provide
  Arbitrary<Formula> formulas() {
    return Arbitraries.oneOf(Formulas.upTo(3), Formulas.ringLike(4));
  }

  @Provide
  Arbitrary<Long> bases() {
    return Arbitraries.oneOf(
        Arbitraries.longs(), Arbitraries.longs().between(0, 1L << 20), Arbitraries.just(-65536L));
  }

  /** At one point, every input put in, both have the same value, or none. */
  @Property(tries = 3000)
  void encodingAndProgramGiveTheSameAnswerAtAPoint(
      @ForAll("formulas") Formula formula,
      @ForAll("bases") long anyBase,
      @ForAll @IntRange(min = 0, max = 15) int sizeBits,
      @ForAll @IntRange(min = 2, max = 16) int alignBits,
      @ForAll @IntRange(min = 0, max = 1) int evt,
      @ForAll DataModel model) {
    QueueSize size = new QueueSize(1 << sizeBits);
    QueueAlign align = new QueueAlign(1L << alignBits);
    long base = model.address().wrap(anyBase) & -align.bytes();
    Point point = new Point(size.entries(), align.bytes(), base, evt);
    Outcome outcome = CompiledFormula.of(formula).at(point);
    assertEquals(isViolated(outcome), isViolated(formula, point, model), formula::toString);
    if (outcome instanceof Outcome.Value value && formula.type().width() >= CType.INT.width()) {
      Literal same = new Literal(value.bits(), formula.type());
      Formula other = Expressions.binary(Operator.NOT_EQUAL, formula, same);
      assertFalse(isViolated(other, point, model), formula::toString);
    }
  }

  private static boolean isViolated(Formula formula, Point point, DataModel model) {
    return Encoded.isViolated(context(), formula, point, model);
  }

  /**
   * What the solver finds is what trying every pair finds, if the form tells that no base matters.
   */
  @Property(tries = 60)
  void proofFindsWhatEnumerationFinds(
      @ForAll("formulas") Formula formula, @ForAll Quantity quantity, @ForAll DataModel model) {
    Stated stated = Stated.of(quantity, formula, Measured.OFFSET);
    Comparison comparison = Comparison.of(stated, model);
    List<QueueSize> sizes = List.of(new QueueSize(1), new QueueSize(8), new QueueSize(32768));
    List<QueueAlign> aligns = List.of(new QueueAlign(4), new QueueAlign(4096));
    Enumeration enumeration = Enumeration.of(comparison, sizes, aligns);
    try (Prover prover = new Prover()) {
      for (QueueAlign align : aligns) {
        SolverQuestion question = prover.ask(comparison, align, Effort.USUAL).orElseThrow();
        for (QueueSize size : sizes) {
          SolverAnswer answer = question.at(size);
          boolean seen = enumeration.differing().containsKey(new Cell(size, align));
          if (seen) {
            assertTrue(!(answer instanceof SolverAnswer.Never), "differs, but proved not to");
          } else if (!comparison.mentions(Input.BASE)
              || Decision.isIndependentOfBase(comparison, align)) {
            assertTrue(!(answer instanceof SolverAnswer.Differs), "proved to differ, but does not");
          }
        }
      }
    }
  }

  /** Putting numbers in and rewriting divisions changes nothing. */
  @Property(tries = 2000)
  void specialisedIsEqual(
      @ForAll("formulas") Formula formula,
      @ForAll("bases") long base,
      @ForAll @IntRange(min = 2, max = 31) int alignBits) {
    long align = 1L << alignBits;
    Point point = new Point(8, align, base, 1);
    Formula special = Specialised.of(formula, Map.of(Input.A, align), 64);
    Outcome expected = CompiledFormula.of(formula).at(point);
    Outcome actual = CompiledFormula.of(special).at(point);
    if (expected instanceof Outcome.Value) {
      assertEquals(expected, actual);
    } else {
      assertTrue(actual instanceof Outcome.NoValue);
    }
  }

  private static boolean isViolated(Outcome outcome) {
    return !(outcome instanceof Outcome.Value value) || value.bits() != 0;
  }
}
