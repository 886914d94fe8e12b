package org.splitring.properties.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.splitring.model.formula.BrokenEvaluator;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Evaluator;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Undefined;
import org.splitring.properties.Formulas;
import org.splitring.testing.Gcc;
import org.splitring.testing.Needed;

/**
 * Random formulas of every type and operator compute what gcc makes of their text.
 *
 * <p>{@code -Dsplitring.expressions=20000} tries more of them. A formula carries its types, so that
 * its value is the same in every data model; what differs is how wide {@code long} and pointers
 * are, which the compiled program asserts. There is no compiler to ask for llp64.
 */
class CompiledLawsTest {

  private static final int IN_A_PROGRAM = 250;
  private static final int CONTROLS = 100;

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.randomValue(Random::nextLong);
  }

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void formulasComputeWhatGccMakesOfTheirText(@ForAll("seeds") long seed) throws IOException {
    int wanted = Integer.getInteger("splitring.expressions", 2 * IN_A_PROGRAM);
    Random random = new Random(seed);
    List<Point> points = points(random);
    List<Formula> formulas = formulas(random, wanted);
    for (DataModel model : List.of(DataModel.LP64, DataModel.ILP32)) {
      CompiledC compiled = new CompiledC(model);
      if (!isPossible(compiled)) {
        System.out.println("compiled laws: skipped for " + model.label() + ": no gcc that can");
        continue;
      }
      for (int from = 0; from < wanted; from += IN_A_PROGRAM) {
        hold(compiled, points, formulas.subList(from, Math.min(wanted, from + IN_A_PROGRAM)));
      }
      System.out.println(
          "compiled laws: " + Tried.text(formulas, points) + ", compiled for " + model.label());
    }
  }

  private static void hold(CompiledC compiled, List<Point> points, List<Formula> formulas)
      throws IOException {
    CompiledLaw law = new CompiledLaw(Evaluator.PROGRAM, compiled, directory(), points);
    law.counterexample(formulas)
        .ifPresent(
            found -> {
              throw new AssertionError("counterexample: " + found);
            });
  }

  /** Where everything is checked, a missing gcc is a failure; a 32-bit one is a luxury. */
  private static boolean isPossible(CompiledC compiled) throws IOException {
    return Gcc.isWanted()
        && (compiled.model() == DataModel.LP64 || compiled.isPossible(directory()));
  }

  @Example
  void everySlipIsNoticed() throws IOException {
    Needed.compiler("gcc");
    assertSmallest("0 << 32: here 0, compiled undefined", BrokenEvaluator.undefinedIsZero);
    assertSmallest("base < 0: here 1, compiled 0", BrokenEvaluator.comparisonsAreSigned);
    assertSmallest(
        "1ll ? 0ll : 0 << 32ll: here undefined: " + Undefined.SHIFT_TOO_FAR.text() + ", compiled 0",
        BrokenEvaluator.bothSidesOfAChoiceAreEvaluated);
  }

  private static void assertSmallest(String expected, Evaluator broken) throws IOException {
    Point here = new Point(8, 4096, -4096, 1);
    CompiledC compiled = new CompiledC(DataModel.LP64);
    CompiledLaw law = new CompiledLaw(broken, compiled, directory(), List.of(here));
    String found = law.counterexample(formulas(new Random(1), CONTROLS)).orElse("nothing");
    assertEquals(expected, found.replace(" at " + here, ""));
  }

  private static List<Formula> formulas(Random random, int count) {
    var generator = Formulas.upTo(3).generator(1000);
    return Stream.generate(() -> generator.next(random).value()).limit(count).toList();
  }

  private static List<Point> points(Random random) {
    List<Point> points =
        new ArrayList<>(List.of(new Point(1, 4, 0, 0), new Point(32768, 1L << 31, -1, 1)));
    for (int i = 0; i < 10; i++) {
      points.add(
          new Point(
              random.nextLong() >>> random.nextInt(64),
              1L << random.nextInt(63),
              random.nextLong() >> random.nextInt(64),
              random.nextInt(2)));
    }
    return points;
  }

  private static Path directory() throws IOException {
    return Files.createTempDirectory(
        Files.createDirectories(Path.of("target", "compiled").toAbsolutePath()), "c");
  }
}
