package org.splitring.claims.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.process.ChildProcess;
import org.splitring.testing.Needed;

/** Living guests, where they are installed, and what is none. */
class GuestProbeTest {

  private static final Duration SHORT = Duration.ofSeconds(2);

  /** Longer than any answer takes, however busy the machine is. */
  private static final Duration LONG = Duration.ofMinutes(10);

  @TempDir private Path folder;

  private static Guest guest(String id) throws UnreadableException {
    return Guests.load().find(id).orElseThrow();
  }

  private static GuestRequest request(String id, Interface way, Optional<Path> qemu)
      throws UnreadableException {
    return new GuestRequest(guest(id), Optional.empty(), way, OptionalLong.empty(), qemu);
  }

  /** What CI installs has to be there in CI. */
  private static GuestRequest needed(String id, Interface way) throws UnreadableException {
    Guest guest = guest(id);
    boolean there =
        ChildProcess.inPath(guest.program()).isPresent()
            && guest.files().keySet().stream().allMatch(each -> Files.exists(Path.of(each)));
    String otherwise =
        "there is no " + id + " or no " + guest.program() + ": install " + guest.debianPackage();
    Needed.part(there, otherwise);
    return request(id, way, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "seabios, MODERN, 256, 8192, false",
    "seabios, LEGACY, 256, 8192, false",
    "u-boot, MODERN, 1024, 20480, false",
    "u-boot, LEGACY, 1024, 20480, false",
  })
  void aLivingDriverIsSeen(String id, Interface way, long size, long used, boolean events)
      throws UnreadableException {
    long pid;
    try (GuestProbe probe = GuestProbe.start(needed(id, way))) {
      pid = probe.pid();
      DriverSeen seen = probe.run();
      assertEquals(size, seen.size());
      assertEquals(16 * size, seen.availOffset());
      assertEquals(used, seen.usedOffset());
      assertEquals(way, seen.way());
      assertEquals(Optional.of(events), seen.events());
      assertEquals(way == Interface.LEGACY, seen.align().isPresent());
    }
    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }

  @Test
  void twoAtOnceAreTwo() throws UnreadableException {
    GuestRequest request = needed("seabios", Interface.MODERN);
    try (GuestProbe one = GuestProbe.start(request);
        GuestProbe other = GuestProbe.start(request)) {
      assertEquals(one.run().usedOffset(), other.run().usedOffset());
    }
  }

  @Test
  void aGuestThatSetsNoQueueUpIsEnded() throws UnreadableException, IOException {
    Path qemu =
        script(
            """
            echo '{"QMP": {"version": {"qemu": {"micro": 0, "minor": 2, "major": 7}, "package": ""}}}'
            read -r first; echo '{"return": {}}'
            while read -r line; do
              echo '{"timestamp": {"seconds": 1, "microseconds": 2}, "event": "RESUME"}'
              echo '{"return": {"vring-num": 256, "vring-desc": 0, "vring-avail": 0, "vring-used": 0}}'
            done
            """);
    assertEquals(
        "toy on " + qemu + ": its driver has not set a queue up in 2 s", message(qemu, SHORT));
  }

  @Test
  void anOlderQemuIsSaid() throws UnreadableException, IOException {
    Path qemu =
        script(
            """
            echo '{"QMP": {"version": {"qemu": {"micro": 0, "minor": 1, "major": 7}, "package": ""}}}'
            read -r first; echo '{"return": {}}'
            while read -r line; do
              echo '{"error": {"class": "CommandNotFound", "desc": "not found"}}'
            done
            """);
    assertEquals(
        "toy on "
            + qemu
            + ": this QEMU is older than 7.2, and cannot be asked where a guest has its rings",
        message(qemu, LONG));
  }

  @Test
  void whatIsNoQemuIsSaid() throws UnreadableException, IOException {
    Path silent = script("echo 'cannot do that' >&2; exit 1");
    assertEquals("toy on " + silent + ": cannot do that", message(silent, LONG));
    Path loud = script("echo hello; sleep 60");
    assertEquals(
        "toy on " + loud + ": it does not answer as QEMU's monitor does", message(loud, LONG));
  }

  @Test
  void whatIsNotInstalledIsOneLine() {
    Guest none =
        new Guest(
            "toy",
            "Toy",
            "qemu",
            "qemu",
            Map.of("/nonexistent/toy", "toy-firmware"),
            "-M pc",
            Optional.empty(),
            Map.of(Interface.MODERN, "-device virtio-blk-pci,drive=disk"));
    GuestRequest request =
        new GuestRequest(
            none, Optional.empty(), Interface.MODERN, OptionalLong.empty(), Optional.empty());
    assertEquals(
        "toy needs /nonexistent/toy; install it, on Debian with 'apt-get install"
            + " --no-install-recommends toy-firmware'",
        String.valueOf(
            assertThrows(UnreadableException.class, () -> GuestProbe.start(request).close())
                .getMessage()));
  }

  private String message(Path qemu, Duration wait) throws IOException {
    Path firmware = Files.writeString(folder.resolve("firmware"), "");
    Guest toy =
        new Guest(
            "toy",
            "Toy",
            "qemu",
            "qemu",
            Map.of(firmware.toString(), "toy-firmware"),
            "-M pc",
            Optional.empty(),
            Map.of(Interface.MODERN, "-device virtio-blk-pci,drive=disk"));
    GuestRequest request =
        new GuestRequest(
            toy, Optional.empty(), Interface.MODERN, OptionalLong.empty(), Optional.of(qemu));
    return String.valueOf(
        assertThrows(
                UnreadableException.class,
                () -> {
                  try (GuestProbe probe = GuestProbe.start(request, wait)) {
                    probe.run();
                  }
                })
            .getMessage());
  }

  private Path script(String text) throws IOException {
    Path file = Files.createTempFile(folder, "qemu", "");
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }
}
