package org.splitring.claims.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.process.ChildProcess;
import org.splitring.model.claim.Sighting;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** A running QEMU, and things that are none. */
class ProbeTest {

  @TempDir private Path folder;

  private static Probed probe(ProbeRequest request) throws UnreadableException {
    try (Probe probe = Probe.start(request)) {
      return probe.run();
    }
  }

  private static boolean differs(Sighting sighting) {
    Point point = sighting.point();
    return sighting.offset()
        != Layout.standard(new QueueSize((int) point.size()), new QueueAlign(point.align())).used();
  }

  private static Stream<Arguments> devices() {
    return Stream.of(Machine.values())
        .flatMap(
            machine -> Stream.of(QemuDevice.values()).map(device -> Arguments.of(machine, device)));
  }

  @ParameterizedTest
  @MethodSource("devices")
  void everyBufferIsSeenAndElevenPointsDifferEachTwice(Machine machine, QemuDevice device)
      throws UnreadableException {
    everyPoint(probe(Needed.machine(machine, device, false)));
  }

  private static void everyPoint(Probed probed) {
    List<Sighting> seen = Observation.sightings(probed.aligned());
    assertEquals(1024, probed.largest());
    assertEquals(121, probed.domain().points());
    assertEquals(242, seen.size());
    assertEquals(22, seen.stream().filter(ProbeTest::differs).count());
    assertEquals(List.of(), probed.beyond());
  }

  /**
   * As newer versions do without being asked: the device works after the write that notifies it.
   */
  @Test
  void whatIsCompletedAfterTheNotificationIsSeenToo() throws IOException, UnreadableException {
    ProbeRequest usual = Needed.machine(Machine.MICROVM, QemuDevice.BLOCK, false);
    everyPoint(probe(named(instead("ioeventfd=off", "virtio-mmio.ioeventfd=on"), usual)));
  }

  /** As older versions do. */
  @Test
  void aProgramThatRefusesTheOptionIsStartedWithoutIt() throws IOException, UnreadableException {
    ProbeRequest usual = Needed.machine(Machine.MICROVM, QemuDevice.BLOCK, false);
    everyPoint(
        probe(named(instead("ioeventfd=off", "virtio-mmio.ioeventfd-is-unknown=off"), usual)));
  }

  /** Negative control: a program that refuses something else is not started again. */
  @Test
  void aProgramThatRefusesAnotherOptionIsNot() throws IOException {
    ProbeRequest usual = Needed.machine(Machine.MICROVM, QemuDevice.BLOCK, false);
    ProbeRequest bad = named(instead("force-legacy=true", "virtio-mmio.unknown=off"), usual);
    String message =
        String.valueOf(assertThrows(UnreadableException.class, () -> probe(bad)).getMessage());
    assertTrue(message.contains("virtio-mmio.unknown"), message);
  }

  private static ProbeRequest named(Path program, ProbeRequest request) {
    return new ProbeRequest(
        Optional.of(program), request.machine(), request.device(), request.beyond());
  }

  /** QEMU, with one of the arguments that it is given in the place of the one that ends so. */
  private Path instead(String end, String other) throws IOException {
    Path qemu = ChildProcess.inPath(Machine.MICROVM.executable()).orElseThrow();
    return script(
        String.format(
            Locale.ROOT,
            """
        count=$#
        while [ "$count" -gt 0 ]; do
          case $1 in *%s) set -- "$@" '%s' ;; *) set -- "$@" "$1" ;; esac
          shift
          count=$((count - 1))
        done
        exec %s "$@"
        """,
            end,
            other,
            qemu));
  }

  @Test
  void aDriverMeetsTheDeviceExactlyWhereItsPlacesAreTheStandards() throws UnreadableException {
    Probed probed = probe(Needed.machine(Machine.MICROVM, QemuDevice.BLOCK, false));
    assertEquals(12, probed.runs().size());
    for (DriverRun run : probed.runs()) {
      assertEquals(run.setup().driver().equals(run.setup().device()), run.returned());
    }
    assertEquals(1, probed.runs().stream().filter(DriverRun::returned).count());
  }

  @Test
  void beyondTheStandardItTakesEverythingButASizeThatIsTooLarge() throws UnreadableException {
    Probed probed = probe(Needed.machine(Machine.MICROVM, QemuDevice.BLOCK, true));
    assertEquals(6, probed.beyond().size());
    ObservationSeries last = probed.beyond().get(5);
    assertEquals(new ObservedCompletion.Nothing(false), last.observations().get(0).seen());
    for (ObservationSeries series : probed.beyond().subList(0, 5)) {
      assertFalse(series.observations().isEmpty(), series.what());
      assertTrue(
          series.observations().stream().allMatch(each -> each.sighting().isPresent()),
          series.what());
    }
  }

  @Test
  void nothingIsLeftRunning() throws UnreadableException {
    Probe probe = Probe.start(Needed.machine(Machine.MICROVM, QemuDevice.BLOCK, false));
    long pid = probe.pid();
    assertTrue(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    probe.close();
    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }

  @Test
  void aQemuThatIsNotThereIsOneLine() {
    assertEquals("--qemu no/such/qemu: this is not a program", message(Path.of("no/such/qemu")));
  }

  @Test
  void whatEndsAtOnceIsNoQemu() throws IOException {
    Path program = script("echo 'cannot do that' >&2; exit 1");
    assertEquals(
        program + " cannot be asked as the machine microvm: cannot do that", message(program));
  }

  @Test
  void whatAnswersOtherwiseIsNoQemu() throws IOException {
    Path program =
        script("while read -r line; do echo \"FAIL Unknown command '${line%% *}'\"; done");
    assertEquals(
        program
            + " cannot be asked as the machine microvm: it answers 'FAIL Unknown command 'readl''",
        message(program));
  }

  @Test
  void aMachineWithoutTheDeviceIsNamed() throws IOException {
    Path program = script("while read -r line; do echo 'OK 0x0000000000000000'; done");
    assertEquals(
        program + " cannot be asked as the machine microvm: there is no virtio-blk in it",
        message(program));
  }

  private static String message(Path program) {
    ProbeRequest request =
        new ProbeRequest(Optional.of(program), Machine.MICROVM, QemuDevice.BLOCK, false);
    return String.valueOf(
        assertThrows(UnreadableException.class, () -> probe(request)).getMessage());
  }

  private Path script(String text) throws IOException {
    Path file = folder.resolve("qemu");
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }
}
