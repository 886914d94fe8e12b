package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.guest.GuestRequest;
import org.splitring.claims.guest.Interface;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.json.Schemas;

/** What is made of what a guest's driver was seen to do. */
class DriverProbeTest {

  private final FakeServices services = new FakeServices();

  @TempDir private Path folder;

  private Run probe(String... more) {
    String[] args = new String[more.length + 1];
    args[0] = "probe";
    System.arraycopy(more, 0, args, 1, more.length);
    return Run.of(services, args);
  }

  @Test
  void theLegacyInterfaceIsComparedAtItsQueueAlign() {
    Run run = probe("--driver", "seabios", "--interface", "legacy");
    assertEquals(0, run.status(), run.err());
    Golden.assertText("driver-legacy.txt", run.out());
  }

  @Test
  void onTheModernInterfaceTheOffsetImpliesAnAlignment() {
    services.usedOffset = 4672;
    Run run = probe("--driver", "linux=vmlinuz");
    assertEquals(0, run.status(), run.err());
    Golden.assertText("driver-modern.txt", run.out());
  }

  @Test
  void whereNoAlignmentGivesThePlacesNothingIsCompared() {
    services.usedOffset = 5000;
    Run run = probe("--driver", "seabios");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("which the formula gives for no Queue Align"), run.out());
    assertTrue(run.out().contains("nothing to compare"), run.out());
    String json = probe("--driver", "seabios", "--format", "json").out();
    assertEquals(List.of(), Schemas.errors(Schemas.CHECK, json));
  }

  /** Negative control: the same place on the legacy interface is a difference. */
  @Test
  void onTheLegacyInterfaceAnotherPlaceDiffers() {
    services.usedOffset = 5000;
    Run run = probe("--driver", "seabios", "--interface", "legacy");
    assertEquals(1, run.status(), run.err());
    assertTrue(
        run.out().contains("differs at n = 256, a = 4096, where the standard has it at 8192"),
        run.out());
  }

  @Test
  void jsonNeverSaysThatItAgrees() {
    String json = probe("--driver", "seabios", "--interface", "legacy", "--format", "json").out();
    assertEquals(List.of(), Schemas.errors(Schemas.CHECK, json));
    assertTrue(json.contains("\"read\" : \"driver\""), json);
    assertTrue(json.contains("\"verdict\" : \"undecided\""), json);
    assertTrue(json.contains("\"again\" : \"splitring probe --driver seabios --interface legacy"));
  }

  @Test
  void theOptionsSayWhatToStart() {
    probe("--driver", "u-boot", "--interface", "legacy", "--size", "512", "--qemu", "q");
    probe("--driver", "linux=boot/vmlinuz");
    GuestRequest first = services.watched.get(0);
    assertEquals("u-boot", first.guest().id());
    assertEquals(Interface.LEGACY, first.way());
    assertEquals(OptionalLong.of(512), first.size());
    assertEquals(Optional.of(Path.of("q")), first.qemu());
    assertEquals(Optional.of(Path.of("boot/vmlinuz")), services.watched.get(1).kernel());
    assertEquals(2, services.closed);
  }

  @Test
  void whatWasSeenIsRecordedBesideWhatWas() throws IOException {
    Path file = folder.resolve("drivers.yaml");
    Run first = probe("--driver", "seabios", "--record", file.toString());
    assertEquals("splitring: recorded in " + file + "\n", first.err());
    probe("--driver", "u-boot", "--interface", "legacy", "--record", file.toString());
    String text = Files.readString(file);
    assertTrue(text.contains("\n'SeaBIOS 1.0-1, modern PCI, n = 256':\n  {device:"), text);
    assertTrue(text.contains("\n'U-Boot 1.0-1, legacy MMIO, n = 256':\n"), text);
    services.usedOffset = 4672;
    Run other = probe("--driver", "seabios", "--record", file.toString());
    assertEquals(
        "splitring: recorded in " + file + "; before, the used ring was at 8192, not 4672\n",
        other.err());
    Files.writeString(file, "Dear reader,\n");
    Run none = probe("--driver", "seabios", "--record", file.toString());
    assertEquals(
        "splitring: " + file + " is there already, and no record; --force replaces it\n",
        none.err());
  }
}
