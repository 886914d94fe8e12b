package org.splitring.claims.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlFile;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;

/** Each way in which a catalogue file can be wrong, with the one message it gives. */
class BadFileTest {

  private static final String GOOD =
      """
      id: toy
      name: Toy
      role: device
      repository: https://example.org/toy
      commit: v1
      path: toy.c
      functions:
        init: 1-9
      inputs:
        num: {input: n, type: uint16_t}
      transports:
        legacy MMIO: any
      quantities:
        used:
          formula: 16 * n
          measured: offset
          expected: differs
        used_size:
          formula: 6 + 8 * n
          expected: agrees
      """;

  private static Catalogue read(Map<String, String> files) throws UnreadableException {
    Map<String, String> all = new HashMap<>(files);
    all.putIfAbsent(CatalogueReader.INDEX, "[toy]");
    return new CatalogueReader(
            name ->
                all.containsKey(name)
                    ? new ByteArrayInputStream(all.get(name).getBytes(StandardCharsets.UTF_8))
                    : null,
            (text, model) -> formula(text))
        .read();
  }

  private static Formula formula(String text) throws UnreadableException {
    if (text.contains("m")) {
      throw new UnreadableException("'m' is not known");
    }
    return Input.N.as(CType.U64);
  }

  private static void refused(String text, String message) {
    UnreadableException refusal =
        assertThrows(UnreadableException.class, () -> read(Map.of("toy.yaml", text)));
    assertEquals(message, refusal.getMessage());
  }

  private static void refusedWith(String good, String bad, String message) {
    refused(GOOD.replace(good, bad), message);
  }

  @Test
  void theGoodFileIsRead() throws UnreadableException {
    assertEquals(
        2, read(Map.of("toy.yaml", GOOD)).find("toy").orElseThrow().claim().statements().size());
  }

  @Test
  void anObservationIsAFileOfTheCatalogue() {
    refused(
        GOOD + "observed: [../toy.yaml]\n",
        "toy.yaml, line 21, column 1: '../toy.yaml' is no file of the catalogue; name one, such as"
            + " toy-1.0.yaml");
    refused(
        GOOD + "observed: [toy-2.0.yaml]\n",
        "toy-2.0.yaml is not there; add it to the catalogue, or take its id out of index.yaml");
  }

  @Test
  void anUnknownKeyIsNamed() {
    refusedWith(
        "commit: v1",
        "commit: v1\nlicense: MIT",
        "toy.yaml, line 6, column 1: unknown key 'license'; the keys here are id, name, role,"
            + " repository, commit, path, functions, inputs, transports, quantities and, if needed,"
            + " includes, defines, undefines, constants, outputs, fixed, observed");
  }

  @Test
  void aMissingKeyIsNamed() {
    refusedWith(
        "commit: v1\n",
        "",
        "toy.yaml, line 1, column 1: the key 'commit' is missing; add 'commit: ...'");
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    refusedWith(
        "role: device",
        "role: device\nrole: both",
        "toy.yaml, line 4, column 1: 'role' stands twice in the entry; keep one of them");
  }

  @Test
  void anUnknownRoleIsNamed() {
    refusedWith(
        "role: device",
        "role: server",
        "toy.yaml, line 3, column 1: unknown role 'server'; write one of driver, device, both,"
            + " text");
  }

  @Test
  void anUnknownQuantityIsNamed() {
    refusedWith(
        "  used_size:",
        "  used_length:",
        "toy.yaml, line 18, column 3: unknown quantity 'used_length'; write one of avail,"
            + " used_event, used, avail_event, total, avail_size, used_size");
  }

  @Test
  void anUnknownInputIsNamed() {
    refusedWith(
        "input: n",
        "input: num",
        "toy.yaml, line 10, column 9: unknown input 'num'; write n, a, base or evt");
  }

  @Test
  void anUnknownTypeIsNamed() {
    refusedWith(
        "uint16_t",
        "u16",
        "toy.yaml, line 10, column 19: unknown type 'u16'; write one of uint8_t, uint16_t,"
            + " uint32_t, uint64_t, int32_t, int64_t");
  }

  @Test
  void anUnknownVerdictIsNamed() {
    refusedWith(
        "expected: differs",
        "expected: wrong",
        "toy.yaml, line 17, column 5: unknown verdict 'wrong'; write agrees, differs, undecided");
  }

  @Test
  void anUnknownMeasureIsNamed() {
    refusedWith(
        "measured: offset",
        "measured: bytes",
        "toy.yaml, line 16, column 5: unknown measure 'bytes'; write offset (from the base) or"
            + " address");
  }

  @Test
  void aSizeIsNotMeasuredFromAnywhere() {
    refusedWith(
        "expected: agrees",
        "measured: offset\n    expected: agrees",
        "toy.yaml, line 20, column 5: unknown key 'measured'; the keys here are formula, expected"
            + " and, if needed, line, notes");
  }

  @Test
  void aTypoInAFormulaIsShownWithItsPlace() {
    refusedWith(
        "16 * n",
        "16 * m",
        "toy.yaml, line 15, column 5: the formula cannot be read: 'm' is not known; write C over n,"
            + " a, base and evt, with the types of <stdint.h>");
  }

  @Test
  void anExpectationNeedsAFormula() {
    refusedWith(
        "    formula: 6 + 8 * n\n",
        "",
        "toy.yaml, line 19, column 5: the key 'formula' is missing; add 'formula: ...'");
  }

  @Test
  void aFormulaNeedsAnExpectation() {
    refusedWith(
        "    expected: agrees\n",
        "",
        "toy.yaml, line 19, column 5: the key 'expected' is missing; add 'expected: ...'");
  }

  @Test
  void anAlignmentIsAPowerOfTwo() {
    refusedWith(
        "legacy MMIO: any",
        "legacy MMIO: 4095",
        "toy.yaml, line 12, column 3: '4095' is no Queue Align; write the power of two that the"
            + " transport fixes, or any");
  }

  @Test
  void linesAreTheFirstAndTheLast() {
    refusedWith(
        "init: 1-9",
        "init: 9",
        "toy.yaml, line 8, column 3: '9' are no lines; write the first and the last, such as"
            + " 10-24");
  }

  @Test
  void theFileIsNamedAfterTheId() {
    refusedWith(
        "id: toy",
        "id: toys",
        "toy.yaml, line 1, column 1: the id is 'toys'; name the file toys.yaml, or mend the id");
  }

  @Test
  void aTextIsNoList() {
    refusedWith(
        "name: Toy",
        "name: [Toy]",
        "toy.yaml, line 2, column 7: 'name' is not a plain text; give it one text, in quotes if it"
            + " has ': ' in it");
  }

  @Test
  void whatIsNotYamlIsRefused() {
    refusedWith(
        "path: toy.c",
        "path: 'toy.c",
        "toy.yaml, line 21, column 1: this is not YAML: found unexpected end of stream; mend the"
            + " line, or put the text in quotes");
  }

  @Test
  void anEmptyFileIsRefused() {
    refused("", "toy.yaml, line 1, column 1: the file is empty; write an entry");
  }

  @Test
  void aliasesAreRefusedBeforeTheyAreExpanded() {
    refused(
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        "toy.yaml, line 1, column 4: anchors and aliases are not used here; write the text out");
  }

  @Test
  void deepNestingIsRefusedBeforeTheTreeIsBuilt() {
    refused(
        "[".repeat(10_000),
        "toy.yaml, line 1, column 5: nested more than 4 deep; an entry holds mappings of plain"
            + " texts");
  }

  @Test
  void aLargeFileIsRefused() {
    refused(
        "#".repeat(YamlFile.LARGEST + 1),
        "toy.yaml, line 1, column 1: larger than 131072 bytes; a catalogue file is about one screen");
  }

  @Test
  void anIdIsListedOnce() {
    Map<String, String> files = Map.of("toy.yaml", GOOD, CatalogueReader.INDEX, "[toy, toy]");
    assertEquals(
        "index.yaml, line 1, column 1: 'toy' is listed twice; keep one of them",
        assertThrows(UnreadableException.class, () -> read(files)).getMessage());
  }

  @Test
  void anIdOfTheIndexHasItsFile() {
    assertEquals(
        "toy.yaml is not there; add it to the catalogue, or take its id out of index.yaml",
        assertThrows(UnreadableException.class, () -> read(Map.of())).getMessage());
  }
}
