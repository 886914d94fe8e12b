package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Points;
import org.splitring.model.formula.Program;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.verdict.Comparison;
import org.splitring.model.verdict.Domain;

/** What the form of a formula tells is what it computes, for every n. */
class FormTest {

  private static final Points SOME =
      points(List.of(1L, 2L, 3L, 7L, 8L, 100L, 255L, 256L, 4095L, 32767L, 32768L, 65535L));

  @Provide
  Arbitrary<Formula> formulas() {
    return Formulas.ringLike(4);
  }

  @Provide
  Arbitrary<Formula> wild() {
    return Formulas.upTo(3);
  }

  @Property(tries = 5000)
  void aSumIsWhatIsComputed(@ForAll("formulas") Formula formula) {
    assertIsComputed(formula);
  }

  @Property(tries = 5000)
  void soItIsForAnyFormula(@ForAll("wild") Formula formula) {
    assertIsComputed(formula);
  }

  /** A formula less itself, put in another way, and less something else. */
  @Property(tries = 3000)
  void whatNeverDiffersIsZero(@ForAll("formulas") Formula one, @ForAll("formulas") Formula other) {
    Formula sum = C.cast(CType.U64, C.add(one, other));
    Formula turned = C.cast(CType.U64, C.add(other, one));
    for (Operator operator : List.of(Operator.NOT_EQUAL, Operator.LESS, Operator.GREATER_EQUAL)) {
      for (Formula right : List.of(turned, C.cast(CType.U64, other), C.num(0))) {
        assertIsZeroIfNever(special(Expressions.binary(operator, sum, right), 64, 128));
      }
    }
  }

  private static void assertIsZeroIfNever(Formula differs) {
    boolean never = Form.isNever(differs);
    Statistics.label("never").collect(never);
    Column column = Program.of(differs).run(SOME);
    for (int i = 0; never && i < column.count(); i++) {
      assertTrue(column.isDefined(i) && column.value(i) == 0, () -> CText.of(differs));
    }
  }

  private static void assertIsComputed(Formula formula) {
    Formula special = special(formula, 64, 128);
    Optional<Whole> whole = Form.of(special);
    Statistics.label("has a form").collect(whole.isPresent());
    Column column = Program.of(special).run(SOME);
    for (int i = 0; whole.isPresent() && i < column.count(); i++) {
      assertTrue(column.isDefined(i), () -> CText.of(special));
      assertEquals(
          column.value(i), value(whole.get(), SOME.get(i).size()), () -> CText.of(special));
    }
  }

  /** Nothing that is left out differs at any n, legal or not; much is left out, and not all. */
  @Test
  void whatIsLeftOutAgreesAtEverySize() {
    Points all = points(java.util.stream.LongStream.range(1, 65536).boxed().toList());
    int never = 0;
    int open = 0;
    for (Claim claim :
        List.of(
            Claims.linux(), Claims.kvmtool(), Claims.qemu(), Claims.specMask(), Claims.acrn())) {
      for (Stated stated : Stated.in(claim)) {
        for (QueueAlign align : Domain.DEFAULT.aligns()) {
          Comparison comparison = Comparison.of(stated, claim.model());
          Formula special = special(comparison.differs(), align.bytes(), align.bytes());
          if (Form.isNever(special)) {
            never++;
            assertEquals(Optional.empty(), Search.first(Program.of(special), all));
          } else {
            open++;
          }
        }
      }
    }
    assertTrue(never > 100 && open > 30, never + " never, " + open + " open");
  }

  @Test
  void oneByteMoreIsNoticed() {
    Formula right = C.upByMask(C.add(C.mul(C.size(18), C.N), C.size(6)), C.size(4096));
    Formula wrong = C.upByMask(C.add(C.mul(C.size(18), C.N), C.size(4)), C.size(4096));
    assertTrue(Form.isNever(special(C.binary(Operator.NOT_EQUAL, right, right), 4096, 0)));
    assertFalse(Form.isNever(special(C.binary(Operator.NOT_EQUAL, right, wrong), 4096, 0)));
    assertFalse(Form.isNever(special(C.binary(Operator.LESS, wrong, right), 4096, 0)));
  }

  private static Formula special(Formula formula, long align, long base) {
    return Specialised.of(
        formula, Map.of(Input.A, align, Input.BASE, base, Input.EVT, 1L), Long.SIZE);
  }

  private static Points points(List<Long> sizes) {
    Points.Builder points = new Points.Builder();
    sizes.forEach(size -> points.add(size, 0, 0, 0));
    return points.build();
  }

  private static long value(Whole whole, long n) {
    long value = whole.number();
    for (Map.Entry<Whole.Term, Long> each : whole.terms().entrySet()) {
      long term =
          each.getKey() instanceof Whole.Down down
              ? value(down.sum(), n) & (-1L << down.bits())
              : n;
      value += each.getValue() * term;
    }
    return value;
  }
}
