package org.splitring.properties.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Points;
import org.splitring.properties.C;
import org.splitring.properties.Formulas;

/** What the normal form tells of a formula is what it computes, for every n and base. */
class NormalFormTest {

  private static final List<Long> SIZES =
      List.of(1L, 2L, 3L, 7L, 8L, 100L, 255L, 256L, 4095L, 32767L, 32768L, 65535L);

  private static final List<Long> MULTIPLES = List.of(0L, 1L, 2L, 5L, -1L, 1L << 20, 1L << 27);

  @Provide
  Arbitrary<Formula> formulas() {
    return Formulas.ringLike(4);
  }

  @Provide
  Arbitrary<Formula> wild() {
    return Formulas.upTo(3);
  }

  @Property(tries = 5000)
  void aSumIsWhatIsComputed(
      @ForAll("formulas") Formula formula,
      @ForAll @IntRange(min = 2, max = 16) int alignBits,
      @ForAll DataModel model) {
    assertIsComputed(formula, alignBits, model);
  }

  @Property(tries = 5000)
  void soItIsForAnyFormula(
      @ForAll("wild") Formula formula,
      @ForAll @IntRange(min = 2, max = 31) int alignBits,
      @ForAll DataModel model) {
    assertIsComputed(formula, alignBits, model);
  }

  /** A formula less itself, put in another way, and less something else. */
  @Property(tries = 3000)
  void whatNeverHoldsIsZero(
      @ForAll("formulas") Formula one,
      @ForAll("formulas") Formula other,
      @ForAll Operator operator,
      @ForAll @IntRange(min = 2, max = 16) int alignBits,
      @ForAll DataModel model) {
    Formula sum = C.cast(CType.U64, C.add(one, other));
    Formula turned = C.cast(CType.U64, C.add(other, one));
    for (Formula right : List.of(turned, C.cast(CType.U64, other), C.num(0), sum)) {
      assertIsDecided(Expressions.binary(operator, sum, right), alignBits, model);
    }
  }

  @Property(tries = 5000)
  void soItIsForAnyComparison(
      @ForAll("wild") Formula formula,
      @ForAll @IntRange(min = 2, max = 31) int alignBits,
      @ForAll DataModel model) {
    assertIsDecided(formula, alignBits, model);
  }

  private static void assertIsDecided(Formula formula, int alignBits, DataModel model) {
    Formula special = special(formula, alignBits, model);
    int width = model.address().width();
    boolean never = Decision.isNever(special, alignBits, width);
    boolean independent = Decision.isIndependentOfBase(special, alignBits, width);
    Statistics.label("never").collect(never);
    Statistics.label("independent").collect(independent);
    Points points = points(alignBits, model);
    Column column = CompiledFormula.of(special).run(points);
    for (int i = 0; i < column.count(); i++) {
      if (never) {
        assertTrue(column.isDefined(i) && column.value(i) == 0, () -> CText.of(special));
      }
      int first = i - i % MULTIPLES.size();
      if (independent) {
        assertEquals(column.isDefined(first), column.isDefined(i), () -> CText.of(special));
        if (column.isDefined(i)) {
          assertEquals(column.value(first), column.value(i), () -> CText.of(special));
        }
      }
    }
  }

  private static void assertIsComputed(Formula formula, int alignBits, DataModel model) {
    Formula special = special(formula, alignBits, model);
    NormalForm forms = new NormalForm(Inputs.ring(alignBits, model.address().width()));
    Optional<LinearSum> sum = forms.of(special);
    boolean exact = forms.exact(special).isPresent();
    Statistics.label("form").collect(exact ? "exact" : sum.isPresent() ? "modular" : "none");
    Points points = points(alignBits, model);
    Column column = CompiledFormula.of(special).run(points);
    for (int i = 0; sum.isPresent() && i < column.count(); i++) {
      assertTrue(column.isDefined(i), () -> CText.of(special));
      BigInteger value = value(sum.get(), points.get(i).size(), points.get(i).base() >>> alignBits);
      assertEquals(
          special.type().wrap(column.value(i)),
          special.type().wrap(value.longValue()),
          () -> CText.of(special));
      if (exact) {
        assertEquals(BigInteger.valueOf(column.value(i)), value, () -> CText.of(special));
      }
    }
  }

  /**
   * An address that may wrap is rounded by a division and a product as by a mask: what the division
   * loses comes back as nothing.
   */
  @Test
  void anAddressIsRoundedByDivisionAndProduct() {
    Formula end = C.add(C.BASE, C.add(C.mul(C.size(18), C.N), C.size(6)));
    Formula align = C.size(4096);
    Formula next = C.mul(C.add(C.div(end, align), C.size(1)), align);
    Formula shift = C.num(12);
    Formula shifted =
        Expressions.binary(
            Operator.SHIFT_LEFT,
            C.add(Expressions.binary(Operator.SHIFT_RIGHT, end, shift), C.size(1)),
            shift);
    Formula right = C.add(C.and(end, C.neg(align)), align);
    for (Formula same : List.of(next, shifted)) {
      assertTrue(isNever(C.binary(Operator.NOT_EQUAL, same, right)), () -> CText.of(same));
      Formula more = C.add(same, C.size(4));
      assertFalse(isNever(C.binary(Operator.NOT_EQUAL, more, right)), () -> CText.of(more));
    }
    // As a number the quotient of what may have wrapped is not known.
    Formula quotient = C.add(C.div(end, align), C.size(1));
    Formula kept = C.mul(quotient, C.size(2048));
    Formula half = C.add(C.and(C.div(end, C.size(2)), C.neg(C.size(2048))), C.size(2048));
    assertFalse(isNever(C.binary(Operator.NOT_EQUAL, kept, half)));
  }

  /**
   * The two roundings up that ask for the remainder first are the one by a mask; one less is not.
   */
  @Test
  void aRemainderThatIsAskedForIsSeenThrough() {
    Formula sum = C.add(C.mul(C.size(18), C.N), C.size(6));
    Formula align = C.size(4096);
    Formula rest = C.mod(sum, align);
    Formula up = C.add(sum, C.sub(align, rest));
    Formula right = C.upByMask(sum, align);
    for (Formula same :
        List.of(
            Expressions.conditional(rest, up, sum),
            Expressions.conditional(Expressions.not(rest), sum, up),
            C.mul(C.div(C.add(sum, C.size(4095)), align), align),
            C.add(sum, C.and(C.neg(sum), C.size(4095))),
            C.add(Expressions.binary(Operator.OR, C.sub(sum, C.num(1)), C.size(4095)), C.num(1)))) {
      assertTrue(isNever(C.binary(Operator.NOT_EQUAL, same, right)), () -> CText.of(same));
    }
    for (Formula other :
        List.of(
            up,
            Expressions.conditional(rest, sum, up),
            C.upByMask(C.add(C.mul(C.size(18), C.N), C.size(4)), align),
            C.mul(C.div(C.add(sum, C.size(4094)), align), align))) {
      assertTrue(!isNever(C.binary(Operator.NOT_EQUAL, other, right)), () -> CText.of(other));
      assertTrue(!isNever(C.binary(Operator.LESS, other, C.add(right, C.num(1)))));
    }
  }

  /** The base is gone where it is subtracted again, and stays where only an offset is rounded. */
  @Test
  void theBaseIsAMultipleOfTheAlignmentAlone() {
    Formula used = C.sub(C.upByMask(C.add(C.BASE, C.size(6)), C.size(64)), C.BASE);
    Formula wrong = C.binary(Operator.NOT_EQUAL, used, C.size(64));
    assertTrue(Decision.isNever(wrong, 6, Long.SIZE));
    assertTrue(!Decision.isNever(wrong, 5, Long.SIZE));
    Formula other = C.binary(Operator.NOT_EQUAL, used, C.size(128));
    assertTrue(!Decision.isNever(other, 6, Long.SIZE));
    assertTrue(Decision.isIndependentOfBase(other, 6, Long.SIZE));
    assertTrue(!Decision.isIndependentOfBase(other, 5, Long.SIZE));
  }

  private static boolean isNever(Formula formula) {
    return Decision.isNever(Specialised.of(formula, Map.of(), Long.SIZE));
  }

  private static Formula special(Formula formula, int alignBits, DataModel model) {
    return Specialised.of(
        formula, Map.of(Input.A, 1L << alignBits, Input.EVT, 1L), model.address().width());
  }

  private static Points points(int alignBits, DataModel model) {
    List<Long> bases = new ArrayList<>();
    MULTIPLES.forEach(each -> bases.add(model.address().wrap(each << alignBits)));
    Points.Builder points = new Points.Builder();
    for (long size : SIZES) {
      bases.forEach(base -> points.add(size, 1L << alignBits, base, 1));
    }
    return points.build();
  }

  private static BigInteger value(LinearSum sum, long n, long multiple) {
    BigInteger value = BigInteger.valueOf(sum.number());
    for (Map.Entry<LinearSum.Term, Long> each : sum.terms().entrySet()) {
      BigInteger term;
      if (each.getKey() instanceof LinearSum.Quotient quotient) {
        term = value(quotient.sum(), n, multiple).shiftRight(quotient.bits());
      } else {
        boolean size = ((LinearSum.Unknown) each.getKey()).name().equals(Input.N.symbol());
        term = size ? BigInteger.valueOf(n) : new BigInteger(Long.toUnsignedString(multiple));
      }
      value = value.add(term.multiply(BigInteger.valueOf(each.getValue())));
    }
    return value;
  }
}
