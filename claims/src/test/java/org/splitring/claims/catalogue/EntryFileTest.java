package org.splitring.claims.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlFile;
import org.splitring.model.layout.Quantity;

/** An entry that is tried before it is added, and what is refused as one. */
class EntryFileTest {

  private static final String TOY =
      """
      id: toy
      name: Toy
      role: device
      repository: https://example.org/toy
      commit: v1
      path: src/ring.c
      functions:
        toy_ring_init: 10-24
      inputs:
        q->size: {input: n, type: uint16_t}
      transports:
        legacy PCI: 4096
      quantities:
        used:
          formula: base + (uint16_t)n * 16ul + 6 + 2 * (uint16_t)n
          measured: address
          line: 20
          expected: differs
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String refusal(Path file) {
    String message =
        String.valueOf(
            assertThrows(UnreadableException.class, () -> EntryFile.read(file)).getMessage());
    assertEquals(1, message.lines().count());
    return message.replace(folder + "/", "");
  }

  @Test
  void anEntryIsReadAsOneOfTheCatalogueIs() throws IOException, UnreadableException {
    Entry entry = EntryFile.read(file("toy.yaml", TOY));
    assertEquals("toy", entry.claim().id());
    assertEquals(Map.of(Quantity.USED, "differs"), entry.expected());
    assertEquals("src/ring.c", String.valueOf(entry.source().orElseThrow().file()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "role: device | role: host | toy.yaml, line 3, column 1: unknown role 'host'; write one of driver, device, both, text",
        "commit: v1 | commit: &v v1 | toy.yaml, line 5, column 9: anchors and aliases are not used here; write the text out",
        "id: toy | id: [toy | toy.yaml, line 2, column 5: this is not YAML: expected ',' or ']', but got :; mend the line, or put the text in quotes",
        "id: toy | observed: [../other.yaml] | toy.yaml, line 1, column 1: the key 'id' is missing; add 'id: ...'",
      })
  void whatIsWrongIsSaidInOneLine(String good, String bad, String message) throws IOException {
    String said = refusal(file("toy.yaml", TOY.replace(good, bad)));
    assertTrue(said.startsWith(message), said);
  }

  @Test
  void observationsLieBesideIt() throws IOException {
    Path out = file("toy.yaml", TOY + "observed: [../other.yaml]\n");
    assertTrue(refusal(out).contains("'../other.yaml' is no file of the catalogue"));
    Path none = file("toy.yaml", TOY + "observed: [other.yaml]\n");
    assertEquals("other.yaml cannot be read: there is none", refusal(none));
  }

  @Test
  void whatIsNoFileOrTooLargeIsRefused() throws IOException {
    assertEquals("none.yaml cannot be read: there is none", refusal(folder.resolve("none.yaml")));
    Path folderOfThatName = Files.createDirectory(folder.resolve("d.yaml"));
    assertEquals("d.yaml cannot be read: it is not a plain file", refusal(folderOfThatName));
    Path large = file("toy.yaml", TOY + "#".repeat(YamlFile.LARGEST));
    assertTrue(refusal(large).contains("larger than"));
  }

  @Test
  void theFileIsNamedAsTheEntry() throws IOException {
    assertEquals(
        "other.yaml, line 1, column 1: the id is 'toy'; name the file toy.yaml, or mend the id",
        refusal(file("other.yaml", TOY)));
  }
}
