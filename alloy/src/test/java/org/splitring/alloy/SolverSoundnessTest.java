package org.splitring.alloy;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.splitring.alloy.AlloyRunner.Settings;

class SolverSoundnessTest {

  /**
   * SAT4J's newBest17 says "no instance" here as it comes, and so would say "agrees" of what
   * differs.
   */
  @ParameterizedTest
  @EnumSource(Solver.class)
  void anInstanceThatThereIsIsFoundByEverySolver(Solver solver) {
    Settings settings = new Settings(solver, Duration.ofMinutes(5), text -> {});
    AlloyRunner model = AlloyRunner.of(AlloyText.of("macro.als"), settings);
    assertInstanceOf(AlloyAnswer.Found.class, model.run("ringDoesNotFit"));
  }
}
