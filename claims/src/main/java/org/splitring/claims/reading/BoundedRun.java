package org.splitring.claims.reading;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.splitring.claims.UnreadableException;

/** Runs a reading with room for deep nesting; no input makes it fall over. */
final class BoundedRun {

  private static final long STACK_BYTES = 512L << 20;

  private BoundedRun() {}

  /**
   * The result of the reading.
   *
   * @param what the input, for messages
   * @throws UnreadableException if the reading fails
   */
  static <T> T call(Object what, Callable<T> reading) throws UnreadableException {
    FutureTask<T> task = new FutureTask<>(reading);
    Thread reader = new Thread(null, task, "reader", STACK_BYTES);
    reader.setDaemon(true);
    reader.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableException(what + ": interrupted");
    } catch (ExecutionException e) {
      throw forPeople(what, e.getCause());
    }
  }

  private static UnreadableException forPeople(Object what, Throwable cause) {
    if (cause instanceof UnreadableException readable) {
      return readable;
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
