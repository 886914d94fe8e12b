package org.splitring.claims.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A process that never outlives this one: it is killed when it is closed, when it takes too long,
 * when this process ends, and, where the system can do that, by the system when this process is
 * killed.
 *
 * <p>The last is done by {@code setpriv --pdeathsig}. It counts from the moment at which it is
 * asked for, so the program is started only when we have read that it was, and the program has been
 * told that we are still there. The system watches the thread that starts the process: that thread
 * has to live as long.
 */
public final class ChildProcess implements AutoCloseable {

  private static final Duration PATIENCE_AFTER_KILL = Duration.ofSeconds(5);
  private static final String READY = "ready";
  private static final String WRAPPED = "echo " + READY + "; read -r go && exec \"$@\"";

  private final Process process;
  private final BufferedReader output;
  private final ErrorOutput complaints;
  private final ProcessDeadline watch;
  private final Thread hook;

  private ChildProcess(List<String> command, Duration whole, Consumer<String> heard)
      throws IOException {
    process = new ProcessBuilder(command).start();
    hook = new Thread(process::destroyForcibly, "end of " + command.get(0));
    Runtime.getRuntime().addShutdownHook(hook);
    output = process.inputReader(StandardCharsets.US_ASCII);
    complaints = new ErrorOutput(process.errorReader(StandardCharsets.UTF_8), heard);
    watch = new ProcessDeadline(process, whole);
  }

  /**
   * Starts a program.
   *
   * @param whole how long it may take in all
   */
  public static ChildProcess start(List<String> command, Duration whole) throws IOException {
    return start(command, whole, line -> {});
  }

  /**
   * The same, of whose complaints each line is heard.
   *
   * @param heard called on a thread of its own
   */
  public static ChildProcess start(List<String> command, Duration whole, Consumer<String> heard)
      throws IOException {
    Optional<Path> setpriv = inPath("setpriv");
    if (setpriv.isPresent() && inPath("sh").isPresent()) {
      List<String> wrapped = new ArrayList<>();
      wrapped.addAll(List.of(setpriv.get().toString(), "--pdeathsig", "KILL"));
      wrapped.addAll(List.of("sh", "-c", WRAPPED, "sh"));
      wrapped.addAll(command);
      ChildProcess guarded = new ChildProcess(wrapped, whole, heard);
      if (guarded.letGo()) {
        return guarded;
      }
      guarded.close();
    }
    return new ChildProcess(command, whole, heard);
  }

  /** Whether the guard stands; then the program is let run. */
  private boolean letGo() throws IOException {
    if (!READY.equals(output.readLine())) {
      return false;
    }
    OutputStream input = process.getOutputStream();
    input.write('\n');
    input.flush();
    return true;
  }

  /** A program on the search path. */
  public static Optional<Path> inPath(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** What it says on its standard output. */
  public BufferedReader output() {
    return output;
  }

  /** What it is told on its standard input. */
  public OutputStream input() {
    return process.getOutputStream();
  }

  /** Bounds how long each answer may take. */
  public ProcessDeadline watch() {
    return watch;
  }

  /** Its number, for messages and tests. */
  public long pid() {
    return process.pid();
  }

  /** Whether it was ended because it took too long. */
  public boolean isOverdue() {
    return watch.expired().isPresent();
  }

  /** What can be said of why it ended or does not answer, in one line. */
  public String why() {
    return watch.expired().or(complaints::last).orElse("it ended without a word");
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(PATIENCE_AFTER_KILL.toMillis(), TimeUnit.MILLISECONDS);
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException ending) {
      // This process is ending already, and the hook has run or will.
    }
  }
}
