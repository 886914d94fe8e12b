package org.splitring.properties.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.splitring.properties.arbitraries.RunArbitraries;

/**
 * Finds, among the scenarios that jqwik generates, one that fails, and shrinks it while it does.
 *
 * <p>When jqwik finds nothing smaller, no act can be left out either.
 */
final class Smallest {

  private static final int TRIES = 20_000;
  private static final int SIZE = 1000;
  private static final int LONGEST = 20;

  private Smallest() {}

  static Optional<Scenario> failing(Predicate<Scenario> fails) {
    RandomGenerator<Scenario> generator = RunArbitraries.scenarios(LONGEST).generator(SIZE);
    Random random = new Random(1);
    return Stream.generate(() -> generator.next(random))
        .limit(TRIES)
        .filter(each -> fails.test(each.value()))
        .findFirst()
        .map(each -> shorter(shrunk(each, fails).value(), fails));
  }

  private static Shrinkable<Scenario> shrunk(
      Shrinkable<Scenario> failing, Predicate<Scenario> fails) {
    Shrinkable<Scenario> smallest = failing;
    for (var next = Optional.of(failing); next.isPresent(); ) {
      smallest = next.get();
      next = smallest.shrink().filter(each -> fails.test(each.value())).findFirst();
    }
    return smallest;
  }

  private static Scenario shorter(Scenario failing, Predicate<Scenario> fails) {
    return IntStream.range(0, failing.acts().size())
        .mapToObj(i -> without(failing, i))
        .filter(fails)
        .findFirst()
        .map(each -> shorter(each, fails))
        .orElse(failing);
  }

  private static Scenario without(Scenario scenario, int act) {
    List<Act> acts = new ArrayList<>(scenario.acts());
    acts.remove(act);
    return new Scenario(scenario.conditions(), acts);
  }
}
