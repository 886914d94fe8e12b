package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  @Test
  void theReasonHasTheTrueNumber() throws InterruptedException {
    List<String> reasons = new ArrayList<>();
    TimeLimit.start(Duration.ZERO, reasons::add).join();
    assertEquals(1, reasons.size());
    String seconds = reasons.get(0).replaceAll("\\D", "");
    assertEquals("no result after " + seconds + " seconds; give it less to read", reasons.get(0));
  }

  /** Negative control. */
  @Test
  void aRunThatEndsInTimeIsNotEnded() throws InterruptedException {
    List<String> reasons = new ArrayList<>();
    Thread watch = TimeLimit.start(TimeLimit.OF_A_RUN, reasons::add);
    watch.interrupt();
    watch.join();
    assertEquals(List.of(), reasons);
  }
}
