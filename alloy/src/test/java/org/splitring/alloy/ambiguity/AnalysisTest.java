package org.splitring.alloy.ambiguity;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnalysisTest {

  @BeforeAll
  static void askOnce() throws UnansweredException {
    long t = System.nanoTime();
    Ambiguity a =
        Analysis.run(x -> System.out.println(x + " " + (System.nanoTime() - t) / 1000000));
    System.out.println(
        (System.nanoTime() - t) / 1000000 + "\n" + a.toString().replace("], ", "],\n  "));
  }

  @Test
  void x() {}
}
