package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.qemu.Machine;
import org.splitring.claims.qemu.ProbeRequest;
import org.splitring.claims.qemu.Probed;
import org.splitring.claims.qemu.QemuDevice;
import org.splitring.cli.fixture.Claims;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.fixture.Probes;
import org.splitring.cli.json.Schemas;
import org.splitring.cli.services.Services;

/** What is made of what a probe saw. */
class ProbeCommandTest {

  private final FakeServices services = new FakeServices();

  @TempDir private Path folder;

  private Run probe(Probed probed, String... more) {
    services.probed = probed;
    String[] args = new String[more.length + 1];
    args[0] = "probe";
    System.arraycopy(more, 0, args, 1, more.length);
    return Run.of(services, args);
  }

  @Test
  void theTableStandsBesideBothPredictions() {
    Run run = probe(Probes.asItsFormulaSays());
    assertEquals(0, run.status(), run.err());
    Golden.assertText("probe.txt", run.out());
  }

  @Test
  void aMendedDeviceIsNotAsItsFormulaSays() {
    Run run = probe(Probes.mended());
    assertEquals(1, run.status(), run.out());
    Golden.assertText("probe-mended.txt", run.out());
  }

  @Test
  void whatEventsChangeHasATableOfItsOwn() {
    Run run = probe(Probes.otherwiseWithEvents());
    assertEquals(1, run.status(), run.out());
    assertTrue(run.out().contains("with VIRTIO_F_EVENT_IDX:\n\n  n \\ a"), run.out());
    assertTrue(run.out().contains("n = 2, a = 4 with VIRTIO_F_EVENT_IDX"), run.out());
  }

  @Test
  void whereNothingWasSeenItIsSaid() {
    Run run = probe(Probes.withAGap());
    assertEquals(1, run.status(), run.out());
    assertTrue(run.out().contains("unseen     n = 1, a = 16: nothing was written"), run.out());
    assertTrue(run.out().contains("- (32) [32]"), run.out());
  }

  @Test
  void jsonIsTheObjectThatCheckPrints() {
    for (Probed probed :
        List.of(Probes.asItsFormulaSays(), Probes.mended(), Probes.otherwiseWithEvents())) {
      Run run = probe(probed, "--format", "json");
      assertEquals(List.of(), Schemas.errors(Schemas.CHECK, run.out()));
    }
    Golden.assertText("probe.json", probe(Probes.asItsFormulaSays(), "--format", "json").out());
  }

  /** Negative control. */
  @Test
  void aDocumentWithADefectIsRejected() {
    String json = probe(Probes.asItsFormulaSays(), "--format", "json").out();
    for (String name : List.of("sightings", "offsets", "unlike", "date")) {
      String broken = json.replaceFirst("\"" + name + "\"", "\"other\"");
      assertFalse(json.equals(broken), "nothing was broken");
      assertFalse(Schemas.errors(Schemas.CHECK, broken).isEmpty(), name);
    }
  }

  @Test
  void whatAgreesWhereItWasSeenIsNotProved() {
    String json = probe(Probes.mended(), "--format", "json").out();
    assertTrue(json.contains("no difference at the 9 points observed"), json);
    assertFalse(json.contains("\"verdict\" : \"agrees\",\n      \"expected\" : \"differs\""), json);
  }

  @Test
  void theOptionsSayWhatToAsk() {
    probe(Probes.mended());
    probe(
        Probes.mended(), "--qemu", "q", "--machine", "virt", "--device", "virtio-balloon", "--all");
    assertEquals(
        List.of(
            new ProbeRequest(Optional.empty(), Machine.MICROVM, QemuDevice.BLOCK, false),
            new ProbeRequest(Optional.of(Path.of("q")), Machine.VIRT, QemuDevice.BALLOON, true)),
        services.probes);
    assertEquals(2, services.closed);
  }

  @Test
  void theFormulaCanComeFromACheckout() {
    services.read = List.of(Claims.linux());
    Run run = probe(Probes.asItsFormulaSays(), "--source", folder.toString());
    assertEquals(1, run.status(), run.err());
    assertTrue(run.out().contains("NOT as its own formula says: n = 2, a = 4"), run.out());
    assertEquals(1, services.closed);
  }

  @Test
  void aCheckoutThatCannotBeReadIsSaidAndQemuIsEnded() {
    services.read = List.of(Claims.unread());
    Run run = probe(Probes.asItsFormulaSays(), "--source", folder.toString());
    assertEquals(2, run.status());
    assertEquals(
        "splitring: qemu: where it has the used ring could not be read; leave out --source\n",
        run.err());
    assertEquals(1, services.closed);
  }

  @Test
  void whatWasSeenIsRecorded() throws IOException {
    Path file = folder.resolve("seen.yaml");
    Run run = probe(Probes.asItsFormulaSays(), "--record", file.toString());
    assertEquals("splitring: recorded in " + file + "\n", run.err());
    assertTrue(Files.readString(file).contains("\n  '7.2.0 (a test''s)': {machine: microvm,"));
    Run nowhere = probe(Probes.mended(), "--record", folder + "/no/where");
    assertEquals(2, nowhere.status());
    assertTrue(
        nowhere
            .err()
            .endsWith(
                String.format(Locale.ROOT, "/no/where: there is no directory %s/no\n", folder)),
        nowhere.err());
    Run same = probe(Probes.asItsFormulaSays(), "--record", file.toString());
    assertEquals("splitring: added to " + file + "\n", same.err());
    String before = Files.readString(file);
    Run again = probe(Probes.mended(), "--record", file.toString());
    assertEquals(
        "splitring: " + file + " records runs that have seen something else; --force replaces it\n",
        again.err());
    assertEquals(before, Files.readString(file));
    Run forced = probe(Probes.mended(), "--record", file.toString(), "--force");
    assertEquals("splitring: recorded in " + file + "\n", forced.err());
  }

  @Test
  void theDayIsTheOneOfTheClockInUtc() {
    services.now = Instant.parse("2031-03-04T23:59:59Z");
    String json = probe(Probes.asItsFormulaSays(), "--format", "json").out();
    assertTrue(json.contains("\"date\" : \"2031-03-04\""), json);
  }

  @Test
  void aFileThatIsNoRecordIsLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("letter"), "Dear reader,\n");
    Run run = probe(Probes.mended(), "--record", file.toString());
    assertEquals(
        "splitring: " + file + " is there already, and no record; --force replaces it\n",
        run.err());
    assertEquals("Dear reader,\n", Files.readString(file));
    assertEquals(List.of(), services.probes);
  }

  @Test
  void whichSizesTheDeviceRefusesIsSaid() {
    Run run = probe(Probes.asItsFormulaSays());
    assertTrue(run.out().contains("the device refuses n = 2048 and more"), run.out());
  }

  @Test
  void everyLineFitsAScreen() throws UnreadableException {
    probe(Probes.asItsFormulaSays())
        .out()
        .lines()
        .forEach(line -> assertTrue(line.length() <= 95 && !line.endsWith(" "), line));
  }

  @Test
  void withoutAQemuThereIsOneLine() {
    Run run = Run.of(Services.REAL, "probe", "--qemu", folder + "/qemu");
    assertEquals(2, run.status());
    assertEquals("splitring: --qemu " + folder + "/qemu: this is not a program\n", run.err());
    assertEquals("", run.out());
  }
}
