package org.splitring.alloy;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.alloy.AlloyRunner.Settings;

/**
 * Negative controls: with any one rule of the arithmetic broken, a check finds a counterexample.
 */
class BrokenBitsTest {

  private static final List<String> CHECKS = List.of("fieldsAddUp", "usedRingIsOnTheNextBoundary");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { x2[x & y] }              | { x2[x + y] }
          { x2[c & (x + y)] }        | { x2[c & x & y] }
          { x2[c & (x + y)] }        | { none }
          { differing[differing[x, y], c] } | { differing[x, y] }
          = generated[x, y] + propagated[x, y, c] | = propagated[x, y, c]
          { (x - y) + (y - x) }      | { x + y }
          z = raised - below[a]      | z = raised
          { p.lower }                | { p }
          """)
  void aBrokenRuleIsFound(String rule, String broken) {
    AlloyText layout = AlloyText.of("layout.als");
    String bits = layout.files().getOrDefault("bits.als", "");
    assertNotEquals(bits, bits.replace(rule, broken), "no rule " + rule);
    AlloyRunner runner =
        AlloyRunner.of(layout.replacing("bits.als", bits.replace(rule, broken)), Settings.USUAL);
    long found =
        CHECKS.stream().map(runner::run).filter(AlloyAnswer.Found.class::isInstance).count();
    assertNotEquals(0, found, rule + " as " + broken);
  }

  @ParameterizedTest
  @CsvSource({"fieldsAddUp", "usedRingIsOnTheNextBoundary"})
  void theRulesAsTheyAreHold(String check) {
    AlloyRunner runner = AlloyRunner.of(AlloyText.of("layout.als"), Settings.USUAL);
    assertInstanceOf(AlloyAnswer.None.class, runner.run(check));
  }
}
