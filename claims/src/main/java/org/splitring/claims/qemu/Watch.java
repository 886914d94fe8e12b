package org.splitring.claims.qemu;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends a process that does not answer in time, or takes too long in all. */
final class Watch {

  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration GLANCE = Duration.ofMillis(100);

  private final Process process;
  private final long end;
  private volatile long waitingUntil = Long.MAX_VALUE;
  private volatile boolean expired;

  Watch(Process process, Duration whole) {
    this.process = process;
    end = System.nanoTime() + whole.toNanos();
    Thread thread = new Thread(this::run, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** From now on an answer is waited for. */
  void asked() {
    waitingUntil = System.nanoTime() + ANSWER.toNanos();
  }

  /** It came. */
  void answered() {
    waitingUntil = Long.MAX_VALUE;
  }

  /** Whether the process was ended by this. */
  boolean expired() {
    return expired;
  }

  private void run() {
    try {
      while (!process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
        long now = System.nanoTime();
        long until = waitingUntil;
        if (now - end > 0 || (until != Long.MAX_VALUE && now - until > 0)) {
          expired = true;
          process.destroyForcibly();
        }
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }
}
