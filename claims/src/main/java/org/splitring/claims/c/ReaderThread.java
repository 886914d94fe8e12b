package org.splitring.claims.c;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.cdt.core.dom.parser.ISourceCodeParser;

/** The thread of a reading; when nobody waits for it any more, it ends soon. */
final class ReaderThread extends Thread {

  private static final long STACK_BYTES = 512L << 20;

  private volatile boolean unwanted;
  private volatile Optional<ISourceCodeParser> parser = Optional.empty();

  ReaderThread(Runnable reading) {
    super(null, reading, "reader", STACK_BYTES);
    setDaemon(true);
  }

  /** How long it has run; as long as one likes where that cannot be told. */
  long seconds() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
        ? TimeUnit.NANOSECONDS.toSeconds(threads.getThreadCpuTime(getId()))
        : Long.MAX_VALUE;
  }

  /** Nobody waits for the result. */
  void stopSoon() {
    unwanted = true;
    parser.ifPresent(ISourceCodeParser::cancel);
  }

  /** Remembers the parser that works in this thread, for it to be stopped. */
  static ISourceCodeParser watched(ISourceCodeParser parser) {
    if (Thread.currentThread() instanceof ReaderThread reader) {
      reader.parser = Optional.of(parser);
    }
    return parser;
  }

  /** Ends this reading if nobody waits for it. */
  static void checkWanted() {
    if (Thread.currentThread() instanceof ReaderThread reader && reader.unwanted) {
      throw new BoundError("nobody waits for it");
    }
  }
}
