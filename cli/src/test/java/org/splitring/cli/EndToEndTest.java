package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.catalogue.Entry;
import org.splitring.claims.qemu.Machine;
import org.splitring.cli.json.Schemas;
import org.splitring.cli.output.Screens;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.services.Services;
import org.splitring.notes.words.ObservationComparison;
import org.splitring.testing.Needed;

/** The whole program, on the catalogue and on real source where there is some. */
class EndToEndTest {

  private static final Path LINUX = Path.of("/usr/include/linux/virtio_ring.h");
  private static final String QEMU = "SPLITRING_QEMU_SOURCE";

  private record Said(ExitStatus status, String out, String err) {}

  @Test
  void theCatalogueIsAsItExpects() {
    Said said = run("check");
    assertEquals("", said.err());
    assertEquals(ExitStatus.AS_EXPECTED, said.status());
    assertTrue(said.out().endsWith(": as expected\n"), said.out());
    assertTrue(said.out().lines().count() < 100, said.out());
    Said all = run("check", "--all");
    assertTrue(all.out().endsWith(": as expected\n"), all.out());
    assertTrue(all.out().lines().count() > 1000, all.out());
  }

  @Test
  void theClaimsOfTheOriginalReportAreAsExpected() {
    Said said = run("check", "spec-printed", "spec-mask", "linux", "kvmtool", "acrn", "qemu");
    assertEquals("", said.err());
    assertEquals(ExitStatus.AS_EXPECTED, said.status());
    assertEquals(
        """
                      avail   used     total    avail_size  used_size
        spec-printed  -       differs  differs  -           -
        spec-mask     -       agrees   agrees   -           -
        linux         agrees  agrees   agrees   -           -
        kvmtool       agrees  agrees   agrees   -           -
        acrn          agrees  agrees   -        -           -
        qemu          agrees  differs  -        agrees      agrees
        """,
        said.out().lines().skip(2).limit(7).map(line -> line + "\n").reduce("", String::concat));
    assertTrue(said.out().contains("too little is allocated for 13 of 16 sizes"), said.out());
    assertTrue(
        said.out().contains("at 16 of 240 points: a = 4 with every n >= 2, and a = 8 with n = 2"),
        said.out());
  }

  @Test
  void theFormulaOfTheOriginalReportDiffers() {
    Said said = run("check", "--used", "base + ((16*n + 4 + 2*n + a - 1) & ~(a - 1))");
    assertEquals(ExitStatus.UNEXPECTED, said.status());
    assertTrue(said.out().contains("counterexample   n = 2, a = 4, base = 0"), said.out());
    assertTrue(said.out().contains("standard         44"), said.out());
    assertTrue(said.out().contains("formula          40"), said.out());
  }

  @Test
  void linuxAgreesFromItsOwnHeader() {
    Needed.part(Files.exists(LINUX), LINUX + " is not there: install linux-libc-dev");
    Said said = run("check", LINUX + ":vring_init,vring_size", "--format", "json");
    assertEquals(ExitStatus.AS_EXPECTED, said.status(), said.err());
    assertEquals(3, occurrences("\"verdict\" : \"agrees\"", said.out()), said.out());
    assertEquals(2, occurrences("\"read\" : \"source\"", said.out()), said.out());
    assertEquals(3, occurrences("\"enumerated 240 points\"", said.out()), said.out());
    assertTrue(said.out().contains("proved for every base that is a multiple"), said.out());
  }

  @Test
  void qemuDiffersFromItsOwnSource() {
    Path tree = qemu();
    Said said =
        run(
            "check",
            tree.resolve("hw/virtio/virtio.c") + ":virtio_queue_update_rings",
            "--source",
            tree.toString(),
            "--define",
            "__BYTE_ORDER__=1234",
            "--define",
            "__x86_64__",
            "--define",
            "__OPTIMIZE__",
            "--undefine",
            "CONFIG_USER_ONLY",
            "--undefine",
            "CONFIG_INT128",
            "--format",
            "json");
    assertEquals(ExitStatus.UNEXPECTED, said.status(), said.err());
    assertTrue(said.out().contains("\"differing\" : 16"), said.out());
    assertTrue(said.out().contains("\"lines\" : \"697-710\""), said.out());
    assertTrue(said.out().contains("\"line\" : 706"), said.out());
  }

  @Test
  void qemuIsAsTheCatalogueExpectsWhenItIsReadAgain() {
    Said said = run("check", "qemu", "--source", qemu().toString());
    assertEquals(ExitStatus.AS_EXPECTED, said.status(), said.out() + said.err());
    assertTrue(said.out().contains("qemu  agrees  differs  agrees      agrees"), said.out());
  }

  @Test
  void theRecordedQemuIsAsItsFormulaSays() throws UnreadableException {
    Entry qemu = Catalogue.load().find("qemu").orElseThrow();
    List<ObservationComparison> observed = ObservationComparison.all(qemu.observed(), qemu.claim());
    assertEquals(1, observed.size());
    assertEquals(121, observed.get(0).points());
    assertEquals(11, observed.get(0).differing());
    assertEquals(List.of(), observed.get(0).unlike());
    Said text = run("check", "qemu");
    assertTrue(
        text.out().contains("observed         running versions 7.2.22, 10.0.13 and 11.1.3"),
        text.out());
    assertEquals(
        3, occurrences("\"differing\" : 11,", run("check", "qemu", "--format", "json").out()));
    assertEquals(List.of(), Schemas.errors(Schemas.CHECK, run("check", "--format", "json").out()));
  }

  /** Negative control. */
  @Test
  void theRecordedQemuIsNotAsLinuxSays() throws UnreadableException {
    Catalogue catalogue = Catalogue.load();
    Entry linux = catalogue.find("linux").orElseThrow();
    Entry qemu = catalogue.find("qemu").orElseThrow();
    assertEquals(
        22,
        ObservationComparison.of(qemu.observed().get(0), linux.claim())
            .orElseThrow()
            .unlike()
            .size());
  }

  @ParameterizedTest
  @EnumSource
  void aRunningQemuIsAsItsFormulaSays(Machine machine) {
    Needed.part(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(each -> Files.exists(Path.of(each, machine.executable()))),
        "there is no QEMU for " + machine.label() + ": install " + machine.debianPackage());
    Said said = run("probe", "--machine", machine.label());
    Said json = run("probe", "--machine", machine.label(), "--format", "json");
    assertEquals(List.of(), Schemas.errors(Schemas.CHECK, json.out()));
    assertEquals(ExitStatus.AS_EXPECTED, said.status(), said.out() + said.err());
    assertTrue(said.out().contains("differs at 11 of 121 points"), said.out());
    assertTrue(said.out().contains("all 121 points are as its own formula says"), said.out());
    assertTrue(said.out().contains("waits for ever, with 2 descriptors"), said.out());
  }

  /** By hand: CI has no program but Debian's own. */
  @Test
  void otherVersionsAreAsTheFormulaSaysAndInTheSchemaToo() {
    String programs = System.getenv("SPLITRING_QEMU_PROGRAMS");
    Needed.wished(programs != null, "SPLITRING_QEMU_PROGRAMS names no other versions of QEMU");
    for (String program : String.valueOf(programs).split(":")) {
      Said said = run("probe", "--qemu", program, "--format", "json");
      assertEquals(ExitStatus.AS_EXPECTED, said.status(), said.out() + said.err());
      assertEquals(List.of(), Schemas.errors(Schemas.CHECK, said.out()));
    }
  }

  private static Path qemu() {
    String directory = System.getenv(QEMU);
    Needed.part(directory != null, QEMU + " does not name a tree of QEMU 7.2");
    return Path.of(String.valueOf(directory));
  }

  private static int occurrences(String part, String text) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  private static Said run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ExitStatus status =
        Main.run(
            List.of(arguments),
            Services.REAL,
            Screens.NONE,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Said(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
