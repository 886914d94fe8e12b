package org.splitring.properties.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Features;
import org.splitring.model.ring.Port;

/** Nobody waits for ever for a notification that is not sent. */
class WakeUpsTest {

  private static final int RUNS = 3000;
  private static final int STEPS = 60;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noBufferIsForgotten(boolean eventIdx) {
    Features features = new Features(eventIdx, false, false);
    for (int seed = 0; seed < RUNS; seed++) {
      assertEquals(
          0, WakeUps.forgotten(features, seed, STEPS, (actor, port) -> port), "seed " + seed);
    }
  }

  /** Negative control: a side that does not wait until its writes are seen misses the other's. */
  @ParameterizedTest
  @CsvSource({"false, DRIVER", "true, DRIVER", "false, DEVICE", "true, DEVICE"})
  void withoutItsFullBarriersABufferIsForgotten(boolean eventIdx, Actor careless) {
    Features features = new Features(eventIdx, false, false);
    assertTrue(
        IntStream.range(0, RUNS)
            .anyMatch(
                seed ->
                    WakeUps.forgotten(
                            features,
                            seed,
                            STEPS,
                            (actor, port) -> actor == careless ? new Careless(port) : port)
                        > 0));
  }

  /** Leaves out the barriers that let nothing be done before the writes are seen. */
  private static final class Careless extends PassingPort {

    Careless(Port real) {
      super(real);
    }

    @Override
    public void barrier(Event.Barrier.Kind kind) {
      super.barrier(Event.Barrier.Kind.WRITES);
    }
  }
}
