package org.splitring.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A failure is its counterexample, in one line, and the line that runs it again. */
class RerunHookTest {

  private static final String UNSHRUNK = "numbersAreSmallUnshrunk(long)";
  private Optional<String> outside = Optional.empty();

  @BeforeEach
  void keepTheSeedOfThisRun() {
    outside = Optional.ofNullable(System.getProperty(RerunHook.SEED));
    System.clearProperty(RerunHook.SEED);
  }

  @AfterEach
  void giveItBack() {
    System.clearProperty(RerunHook.SEED);
    outside.ifPresent(seed -> System.setProperty(RerunHook.SEED, seed));
  }

  @Test
  void theFirstLineIsTheShrunkCounterexample() {
    assertEquals(
        "counterexample: number = 1000, other = 0", failure("numbersAreSmall(int, int)").get(0));
  }

  @Test
  void theSecondLineRunsJustThisPropertyAgain() {
    String line = failure(UNSHRUNK).get(1);
    assertTrue(
        line.matches(
            "to run it again: ./mvnw -pl testing -am test"
                + " '-Dtest=org.splitring.testing.Falsified#numbersAreSmallUnshrunk'"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dsplitring.seed=-?\\d+"),
        line);
  }

  @Test
  void theReasonFollows() {
    List<String> lines = failure(UNSHRUNK);
    assertTrue(lines.get(2).endsWith(" is not small"), lines.toString());
    assertEquals("counterexample: number = " + lines.get(2).split(" ")[0], lines.get(0));
  }

  @Test
  void aPropertysOwnCounterexampleStaysTheFirstLine() {
    List<String> lines = failure("wordsAreShort(long)");
    assertEquals("counterexample: elephant", lines.get(0));
    assertTrue(lines.get(1).startsWith("to run it again: "), lines.get(1));
    assertEquals("has more than three letters", lines.get(2));
  }

  @Test
  void theSeedGivesTheSameSampleAgain() {
    List<String> first = failure(UNSHRUNK);
    assertNotEquals(first.get(0), failure(UNSHRUNK).get(0), "without it, another");
    System.setProperty(RerunHook.SEED, first.get(1).replaceFirst(".*=", ""));
    assertEquals(first, failure(UNSHRUNK));
    assertEquals(first, failure(UNSHRUNK), "and again");
  }

  @Test
  void aPropertyIsTriedNoMoreThanItMay() {
    Falsified.TRIED.set(0);
    System.setProperty(RerunHook.TRIES, "7");
    try {
      Trial.failure(Falsified.class, "numbersAreNumbers(int)");
      assertEquals(7, Falsified.TRIED.get());
    } finally {
      System.clearProperty(RerunHook.TRIES);
    }
  }

  @Test
  void whatHoldsSaysNothing() {
    assertEquals(Optional.empty(), Trial.failure(Falsified.class, "numbersAreNumbers(int)"));
  }

  private static List<String> failure(String property) {
    return Trial.failure(Falsified.class, property).orElseThrow().lines().toList();
  }
}
