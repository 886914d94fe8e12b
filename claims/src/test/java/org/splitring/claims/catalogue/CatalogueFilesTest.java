package org.splitring.claims.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.tree.Trees;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;

/** The files of the catalogue that comes with the program, without their formulas. */
class CatalogueFilesTest {

  private static final Path FOLDER =
      Path.of("src/main/resources/org/splitring/claims/catalogue").toAbsolutePath();

  private static Catalogue catalogue() throws UnreadableException {
    return new CatalogueReader(Catalogue.class::getResourceAsStream, CatalogueFilesTest::formula)
        .read();
  }

  private static Formula formula(String text, DataModel model) {
    return Input.BASE.as(model.address());
  }

  @Test
  void theEntriesStandInTheOrderOfTheIndex() throws UnreadableException {
    assertEquals(
        List.of("spec-printed", "spec-mask", "linux", "kvmtool", "acrn", "qemu"),
        catalogue().entries().stream().map(entry -> entry.claim().id()).limit(6).toList());
  }

  @Test
  void everyFileIsInTheIndex() throws IOException, UnreadableException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      long observed =
          catalogue().entries().stream().mapToLong(entry -> entry.observed().size()).sum();
      assertEquals(catalogue().entries().size() + observed + 1, files.count());
    }
  }

  @Test
  void everyEntrySaysWhatIsExpectedOfEveryStatement() throws UnreadableException {
    for (Entry entry : catalogue().entries()) {
      assertEquals(
          Stream.of(Quantity.values())
              .filter(quantity -> entry.claim().statement(quantity).isPresent())
              .toList(),
          entry.expected().keySet().stream().sorted().toList(),
          entry.claim().id());
    }
  }

  @Test
  void everyInputOfAnEntryIsHandedToTheReaderOfSource() throws UnreadableException {
    for (Entry entry : catalogue().entries()) {
      Claim claim = entry.claim();
      assertEquals(claim.role() != Role.TEXT, entry.source().isPresent(), claim.id());
      entry
          .source()
          .ifPresent(source -> assertEquals(claim.inputs().size(), source.inputs().size()));
    }
  }

  @Test
  void qemuDiffersInTheUsedRingAlone() throws UnreadableException {
    Entry qemu = catalogue().find("qemu").orElseThrow();
    assertEquals(
        Map.of(
            Quantity.AVAIL, "agrees",
            Quantity.USED, "differs",
            Quantity.AVAIL_SIZE, "agrees",
            Quantity.USED_SIZE, "agrees"),
        qemu.expected());
    Statement.Stated used = (Statement.Stated) qemu.claim().statement(Quantity.USED).orElseThrow();
    assertEquals(Measured.ADDRESS, used.measured());
    assertEquals(new Place("hw/virtio/virtio.c", 706), used.at().orElseThrow());
    assertTrue(qemu.claim().transports().stream().anyMatch(each -> each.align().isEmpty()));
  }

  @Test
  void anEntryIsReadAgainWithinATree(@TempDir Path top) throws UnreadableException, IOException {
    SourceRequest request =
        catalogue().find("acrn").orElseThrow().sourceIn(Trees.directory(top)).orElseThrow();
    Path real = top.toRealPath();
    assertEquals(real.resolve("devicemodel/hw/pci/virtio/virtio.c"), request.file());
    assertEquals(List.of(real.resolve("devicemodel/include")), request.includes());
    assertEquals(List.of("virtio_vq_init"), request.functions());
    assertEquals(Input.A, request.inputs().get("VIRTIO_PCI_VRING_ALIGN"));
  }
}
