package org.splitring.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTest {

  private static Optional<String> word(String word) {
    return Optional.of(word).filter(any -> !any.equals("-"));
  }

  @ParameterizedTest
  @CsvSource({
    "agrees,    agrees,    true,  NONE,          0",
    "agrees,    agrees,    false, STILL_AGREES,  0",
    "agrees,    differs,   false, BREAKS,        1",
    "agrees,    undecided, false, UNDECIDED,     3",
    "agrees,    -,         false, GONE,          0",
    "differs,   agrees,    false, FIXES,         0",
    "differs,   differs,   true,  STILL_DIFFERS, 1",
    "differs,   differs,   false, STILL_DIFFERS, 1",
    "differs,   undecided, false, UNDECIDED,     3",
    "differs,   -,         false, GONE,          0",
    "undecided, agrees,    false, AGREES_NOW,    0",
    "undecided, differs,   false, DIFFERS_NOW,   1",
    "undecided, undecided, false, UNDECIDED,     3",
    "undecided, -,         false, GONE,          0",
    "-,         agrees,    false, AGREES_NOW,    0",
    "-,         differs,   false, DIFFERS_NOW,   1",
    "-,         undecided, false, UNDECIDED,     3",
  })
  void everyPairOfVerdictsHasItsEffect(
      String before, String after, boolean same, Effect effect, int status) {
    assertEquals(effect, Effect.of(word(before), word(after), same));
    assertEquals(status, effect.status().code());
  }

  @Test
  void everyEffectIsCounted() {
    assertEquals(EnumSet.allOf(Effect.class), EnumSet.copyOf(Effect.WORST_FIRST), "in summaries");
    assertEquals(
        Effect.values().length,
        Arrays.stream(Effect.values()).map(Effect::label).distinct().count());
  }
}
