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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Sighting;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** A running QEMU of a 7.2, and things that are none. */
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

  @ParameterizedTest
  @EnumSource
  void everyBufferIsSeenAndElevenPointsDifferEachTwice(Machine machine) throws UnreadableException {
    Probed probed = probe(Needed.machine(machine, false));
    List<Sighting> seen = Observation.sightings(probed.aligned());
    assertEquals(121, probed.domain().points());
    assertEquals(242, seen.size());
    assertEquals(22, seen.stream().filter(ProbeTest::differs).count());
    assertEquals(List.of(), probed.beyond());
  }

  @Test
  void aDriverMeetsTheDeviceExactlyWhereItsPlacesAreTheStandards() throws UnreadableException {
    Probed probed = probe(Needed.machine(Machine.MICROVM, false));
    assertEquals(12, probed.runs().size());
    for (DriverRun run : probed.runs()) {
      assertEquals(run.setup().driver().equals(run.setup().device()), run.returned());
    }
    assertEquals(1, probed.runs().stream().filter(DriverRun::returned).count());
  }

  @Test
  void beyondTheStandardItTakesEverythingButASizeThatIsTooLarge() throws UnreadableException {
    Probed probed = probe(Needed.machine(Machine.MICROVM, true));
    assertEquals(6, probed.beyond().size());
    Series last = probed.beyond().get(5);
    assertEquals(new Seen.Nothing(false), last.observations().get(0).seen());
    for (Series series : probed.beyond().subList(0, 5)) {
      assertFalse(series.observations().isEmpty(), series.what());
      assertTrue(
          series.observations().stream().allMatch(each -> each.sighting().isPresent()),
          series.what());
    }
  }

  @Test
  void nothingIsLeftRunning() throws UnreadableException {
    Probe probe = Probe.start(Needed.machine(Machine.MICROVM, false));
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
        program + " cannot be asked as the machine microvm: there is no balloon in it",
        message(program));
  }

  private static String message(Path program) {
    ProbeRequest request = new ProbeRequest(Optional.of(program), Machine.MICROVM, false);
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
