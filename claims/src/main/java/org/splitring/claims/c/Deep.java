package org.splitring.claims.c;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.splitring.claims.UnreadableException;

/**
 * Runs a reading with room for deep nesting, and with an end: no input makes it hang or fall over.
 */
final class Deep {

  /** Of the processor's time. */
  private static final int MOST_SECONDS = 10;

  private static final int MOST_SECONDS_WAITED = 30;

  private Deep() {}

  /**
   * The result of the reading.
   *
   * @param what the input, for messages
   * @throws UnreadableException if the reading fails, or hits a bound
   */
  static <T> T call(Object what, Callable<T> reading) throws UnreadableException {
    FutureTask<T> task = new FutureTask<>(reading);
    ReaderThread thread = new ReaderThread(task);
    thread.start();
    try {
      return result(task, thread);
    } catch (TimeoutException e) {
      thread.stopSoon();
      throw new UnreadableException(
          what + ": reading takes longer than " + MOST_SECONDS + " seconds; name a smaller tree");
    } catch (InterruptedException e) {
      thread.stopSoon();
      Thread.currentThread().interrupt();
      throw new UnreadableException(what + ": interrupted");
    } catch (ExecutionException e) {
      throw forPeople(what, e.getCause());
    }
  }

  /** On a busy machine a reading has fewer seconds of its own than have gone by. */
  private static <T> T result(FutureTask<T> task, ReaderThread thread)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (int waited = 0; ; waited++) {
      try {
        return task.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        boolean used = waited + 1 >= MOST_SECONDS && thread.seconds() >= MOST_SECONDS;
        if (used || waited + 1 >= MOST_SECONDS_WAITED) {
          throw e;
        }
      }
    }
  }

  private static UnreadableException forPeople(Object what, Throwable cause) {
    if (cause instanceof UnreadableException readable) {
      return readable;
    }
    if (cause instanceof Reading.TooMuchException tooMuch) {
      return tooMuch.forPeople();
    }
    if (cause instanceof BoundError bound) {
      return new UnreadableException(what + ": " + bound.getMessage());
    }
    if (cause instanceof StackOverflowError) {
      return new UnreadableException(what + ": nests too deeply to be read");
    }
    if (cause instanceof OutOfMemoryError) {
      return new UnreadableException(what + ": too large to be read in the memory there is");
    }
    UnreadableException failed =
        new UnreadableException(what + ": the reader failed (" + cause + "); please report this");
    failed.initCause(cause);
    return failed;
  }
}
