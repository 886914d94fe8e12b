package org.splitring.alloy;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.splitring.alloy.AlloyRunner.Settings;

class SolverSoundnessTest {

  /**
   * Another setting of SAT4J, newBest17, says "no instance" here as it comes, and so would say
   * "agrees" of what differs.
   */
  @Test
  void anInstanceThatThereIsIsFound() {
    Settings settings = new Settings(Integer.MAX_VALUE, text -> {});
    AlloyRunner model = AlloyRunner.of(AlloyText.of("macro.als"), settings);
    assertInstanceOf(AlloyAnswer.Found.class, model.run("ringDoesNotFit"));
  }
}
