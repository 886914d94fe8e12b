package org.splitring.claims.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.process.ChildProcess;

/** No process is left behind, whatever happens. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class GuardedTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir private Path folder;

  /** Starts a QEMU, says so, and waits to be killed. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] args) throws UnreadableException, InterruptedException {
      ProbeRequest request =
          new ProbeRequest(Optional.of(Path.of(args[0])), Machine.MICROVM, QemuDevice.BLOCK, false);
      try (Probe probe = Probe.start(request)) {
        System.out.println(probe.pid());
        Thread.sleep(LONG.toMillis());
      }
    }
  }

  @Test
  void whatTakesTooLongIsEnded() throws IOException {
    try (ChildProcess sleeper =
        ChildProcess.start(List.of("sleep", "300"), Duration.ofMillis(200))) {
      assertNull(sleeper.output().readLine());
      assertEquals("it took longer than 200 ms in all, and was ended", sleeper.why());
    }
  }

  @Test
  void whatIsClosedIsGone() throws IOException {
    ChildProcess sleeper = ChildProcess.start(List.of("sleep", "300"), LONG);
    assertTrue(isAlive(sleeper.pid()));
    sleeper.close();
    assertFalse(isAlive(sleeper.pid()));
  }

  @Test
  void whatItSaysIsKept() throws IOException {
    try (ChildProcess loud = ChildProcess.start(List.of("sh", "-c", "echo no >&2; exit 3"), LONG)) {
      assertNull(loud.output().readLine());
      assertEquals("no", loud.why());
    }
  }

  @Test
  void killingThisProcessEndsTheOther() throws IOException, InterruptedException {
    guardIsThere();
    String marker = marker();
    Process victim = victim(marker);
    try (BufferedReader said = victim.inputReader()) {
      String pid = said.readLine();
      assertNotNull(pid, "QEMU was not started");
      assertTrue(isAlive(Long.parseLong(pid)));
      awaitRunning(marker);
      victim.destroyForcibly().waitFor();
    }
    assertGone(marker);
  }

  @Test
  void interruptingThisProcessEndsTheOther() throws IOException, InterruptedException {
    String marker = marker();
    Process victim = victim(marker);
    try (BufferedReader said = victim.inputReader()) {
      assertNotNull(said.readLine(), "QEMU was not started");
      awaitRunning(marker);
      victim.destroy();
      victim.waitFor();
    }
    assertGone(marker);
  }

  /**
   * Some of these are before QEMU was started, some while, some after; which, is left to chance.
   */
  @ParameterizedTest
  @ValueSource(ints = {150, 250, 350, 500, 750})
  void killingThisProcessAtAnyMomentLeavesNothing(int millis)
      throws IOException, InterruptedException {
    guardIsThere();
    String marker = marker();
    Process victim = victim(marker);
    victim.waitFor(millis, TimeUnit.MILLISECONDS);
    victim.destroyForcibly().waitFor();
    assertGone(marker);
  }

  private static void guardIsThere() {
    Assumptions.assumeTrue(
        ChildProcess.inPath("setpriv").isPresent(), "there is no setpriv on this system");
  }

  private static String marker() {
    return "probe-" + UUID.randomUUID();
  }

  /** A JVM of its own, that starts a QEMU whose name is the marker. */
  private Process victim(String marker) throws IOException {
    Path qemu =
        ChildProcess.inPath(
                Needed.machine(Machine.MICROVM, QemuDevice.BLOCK, false).machine().executable())
            .orElseThrow();
    Path named = folder.resolve("qemu");
    Files.writeString(named, "#!/bin/sh\nexec " + qemu + " \"$@\" -name " + marker + "\n");
    Files.setPosixFilePermissions(named, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            named.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static boolean isRunning(String marker) {
    return ProcessHandle.allProcesses()
        .anyMatch(each -> each.info().commandLine().orElse("").contains(marker));
  }

  /**
   * A program that was let go is not yet the program that it becomes: the guard and the script that
   * names it come first. The time limit of the test bounds this.
   */
  private static void awaitRunning(String marker) throws InterruptedException {
    while (!isRunning(marker)) {
      Thread.sleep(50);
    }
  }

  /**
   * The system ends a process whose parent has died, but not within the same instant. The time
   * limit of the test bounds this.
   */
  private static void assertGone(String marker) throws InterruptedException {
    while (isRunning(marker)) {
      Thread.sleep(50);
    }
  }
}
