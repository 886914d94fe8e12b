package org.splitring.claims.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/** What a process says on its error stream; read at once, so that it never waits for a reader. */
final class ErrorOutput {

  private static final int KEPT = 5;
  private static final long PATIENCE_MILLIS = 200;

  private final Deque<String> lines = new ArrayDeque<>();
  private final Thread thread;

  ErrorOutput(BufferedReader stream, Consumer<String> heard) {
    thread = new Thread(() -> drain(stream, heard), "complaints");
    thread.setDaemon(true);
    thread.start();
  }

  private void drain(BufferedReader stream, Consumer<String> heard) {
    try (stream) {
      for (String line = stream.readLine(); line != null; line = stream.readLine()) {
        heard.accept(line);
        keep(line);
      }
    } catch (IOException gone) {
      // The process has ended; what it said up to then is kept.
    }
  }

  private synchronized void keep(String line) {
    if (!line.isBlank()) {
      lines.add(line.strip());
    }
    while (lines.size() > KEPT) {
      lines.remove();
    }
  }

  /** The last thing it said; of a process that is ending, with its last word. */
  Optional<String> last() {
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      return Optional.ofNullable(lines.peekLast());
    }
  }
}
