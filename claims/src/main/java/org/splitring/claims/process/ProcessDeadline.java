package org.splitring.claims.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Ends a process that does not answer in time, or takes too long in all. */
public final class ProcessDeadline {

  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(100);

  private final Process process;
  private final long end;
  private volatile long waitingUntil = Long.MAX_VALUE;
  private final Duration whole;
  private volatile Optional<String> expired = Optional.empty();

  ProcessDeadline(Process process, Duration whole) {
    this.process = process;
    this.whole = whole;
    end = System.nanoTime() + whole.toNanos();
    Thread thread = new Thread(this::run, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** From now on an answer is waited for. */
  public void asked() {
    waitingUntil = System.nanoTime() + ANSWER.toNanos();
  }

  /** It came. */
  public void answered() {
    waitingUntil = Long.MAX_VALUE;
  }

  /** Why the process was ended by this, if it was. */
  Optional<String> expired() {
    return expired;
  }

  private void run() {
    try {
      while (!process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
        long now = System.nanoTime();
        long until = waitingUntil;
        if (until != Long.MAX_VALUE && now - until > 0) {
          kill("it did not answer for " + words(ANSWER));
        } else if (now - end > 0) {
          kill("it took longer than " + words(whole) + " in all");
        }
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private void kill(String why) {
    expired = Optional.of(why + ", and was ended");
    process.destroyForcibly();
  }

  private static String words(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
