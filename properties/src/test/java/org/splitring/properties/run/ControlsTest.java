package org.splitring.properties.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Example;

/** Negative controls: who breaks a clause is caught, by the smallest run that shows it. */
class ControlsTest {

  @Example
  void everyBrokenClauseIsCaught() {
    StringBuilder text = new StringBuilder();
    for (Control control : Controls.ALL) {
      long t = System.nanoTime();
      var s = Smallest.failing(control::isSeen);
      System.out.println(
          control.clause().id()
              + "\n   "
              + control.fault().title()
              + "\n   "
              + s.map(Scenario::toString).orElse("NOT FOUND")
              + "\n   besides "
              + s.map(control::besides).orElse(null)
              + " "
              + s.map(x -> control.violations(x).toString()).orElse("")
              + " "
              + (System.nanoTime() - t) / 1000000);
    }
    assertEquals("", text.toString());
  }
}
