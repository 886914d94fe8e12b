package org.splitring.alloy;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.splitring.alloy.AlloyRunner.Settings;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Domain;

/** {@code layout.als} and {@link StandardLayout} are one layout, at every size and alignment. */
class LayoutTest {

  @ParameterizedTest
  @EnumSource
  void theModelsAreOneLayout(Quantity quantity) {
    Formula formula = StandardLayout.formula(quantity);
    assertInstanceOf(AlloyAnswer.None.class, compared(inAlloy(quantity), formula, "!="));
    assertInstanceOf(AlloyAnswer.Found.class, compared(inAlloy(quantity), formula, "="));
  }

  @Test
  void theEndOfTheRingIsOne() {
    assertInstanceOf(AlloyAnswer.None.class, compared("end[n, a, z]", StandardLayout.end(), "!="));
  }

  /** The negative control: a layout that is one byte longer. */
  @ParameterizedTest
  @EnumSource
  void oneByteMoreIsAnotherLayout(Quantity quantity) {
    Formula longer =
        Expressions.binary(Operator.ADD, StandardLayout.formula(quantity), Literal.of(1));
    assertInstanceOf(AlloyAnswer.Found.class, compared(inAlloy(quantity), longer, "!="));
  }

  private static String inAlloy(Quantity quantity) {
    return switch (quantity) {
      case AVAIL -> "z = avail[n]";
      case USED_EVENT -> "usedEvent[n, z]";
      case USED -> "used[n, a, z]";
      case AVAIL_EVENT -> "availEvent[n, a, z]";
      case TOTAL -> "total[n, a, z]";
      case AVAIL_SIZE -> "availSize[n, z]";
      case USED_SIZE -> "usedSize[n, z]";
    };
  }

  private static AlloyAnswer compared(String layout, Formula formula, String how) {
    AlloySteps steps = new AlloySteps();
    Map<Input, AlloyTerm> inputs = new EnumMap<>(Input.class);
    List<Integer> sizes = Domain.DEFAULT.sizes().stream().map(each -> bit(each.entries())).toList();
    List<Integer> aligns = Domain.DEFAULT.aligns().stream().map(each -> bit(each.bytes())).toList();
    inputs.put(Input.N, new AlloyTerm(CType.U64, "n", Digits.ZERO, sizes));
    inputs.put(Input.A, new AlloyTerm(CType.U64, "a", Digits.ZERO, aligns));
    AlloyTerm term = new Translation(steps, inputs).of(formula);
    String text =
        String.format(
            Locale.ROOT,
            """
        open bits
        open layout
        run both { some n, a: Bit, z: set Bit | {
          legal[n, a, none]
          %s
        %s} } for 0 but exactly 64 Bit, 1 Int
        """,
            layout,
            steps.text(String.format(Locale.ROOT, "z %s %s", how, term.set())));
    return AlloyRunner.of(AlloyText.with("both.als", text), Settings.USUAL).run("both");
  }

  private static int bit(long power) {
    return IntStream.range(0, Long.SIZE)
        .filter(bit -> power == 1L << bit)
        .findFirst()
        .orElseThrow();
  }
}
