package org.splitring.model.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.model.formula.Binary.Operator;

/** Negative controls: the law of evaluation notices every slip, with the smallest formula. */
class BrokenEvaluatorTest {

  private static final Point HERE = new Point(8, 4096, -4096, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "undefinedIsZero | 0 >> 32u",
        "comparisonsAreSigned | ~0u < 0u",
        "narrowConversionsAreForgotten | (int32_t)(int16_t)46185ll",
        "shiftsAreTakenModuloTheWidth | 0 >> 32u",
        "unsignedSubtractionStopsAtZero | 0ull - ~0ull",
        "bothSidesOfAChoiceAreEvaluated | (uint8_t)1 ? 0 : (uint64_t)(21785 * 126811)",
      })
  void everySlipIsNoticed(BrokenEvaluator broken, String smallest) {
    Random random = new Random(1);
    List<Formula> formulas = IntStream.range(0, 5000).mapToObj(i -> formula(random, 3)).toList();
    Formula found =
        Smaller.smallest(broken(formulas, broken).orElseThrow(), all -> broken(all, broken));
    assertEquals(smallest, CText.of(found));
  }

  private static Optional<Formula> broken(List<Formula> formulas, Evaluator evaluator) {
    return formulas.stream()
        .filter(each -> Reference.violation(evaluator, each, HERE).isPresent())
        .findFirst();
  }

  private static Formula formula(Random random, int depth) {
    CType type = new CType(8 << random.nextInt(4), random.nextBoolean());
    if (depth == 0) {
      return Literal.of(random.nextLong() >> random.nextInt(64), type);
    }
    Formula first = formula(random, depth - 1);
    Formula second = formula(random, depth - 1);
    return switch (random.nextInt(4)) {
      case 0 -> Expressions.cast(type, first);
      case 1 -> Expressions.conditional(formula(random, depth - 1), first, second);
      default ->
          Expressions.binary(
              Operator.values()[random.nextInt(Operator.values().length)], first, second);
    };
  }
}
