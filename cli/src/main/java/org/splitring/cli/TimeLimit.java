package org.splitring.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The end of a run that nobody waits for any more. No answer depends on it: there is none then.
 *
 * <p>What is read is bounded by steps; this is for what cannot be counted, inside of libraries.
 */
final class TimeLimit {

  /** Under the worst load a run of minutes takes hours. */
  static final Duration OF_A_RUN = Duration.ofHours(6);

  private TimeLimit() {}

  /**
   * Waits beside the run.
   *
   * @param end is told why the run ends now
   */
  static Thread start(Duration limit, Consumer<String> end) {
    long start = System.nanoTime();
    Thread watch =
        new Thread(
            () -> {
              try {
                Thread.sleep(limit.toMillis());
              } catch (InterruptedException unwanted) {
                return;
              }
              long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
              end.accept(
                  String.format(
                      Locale.ROOT, "no result after %d seconds; give it less to read", seconds));
            },
            "time limit");
    watch.setDaemon(true);
    watch.start();
    return watch;
  }
}
