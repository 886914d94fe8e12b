package org.splitring.claims.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.UnreadableException;
import org.splitring.model.layout.QueueAlign;

/** What drivers were seen to do, written to a file and read again. */
class DriverRecordsTest {

  private static final DriverRecords TWO =
      new DriverRecords(
          List.of(
              record("Toy's 1.0-1", "modern PCI", Optional.empty(), Optional.of(true)),
              record("Toy 2", "legacy MMIO", Optional.of(new QueueAlign(4096)), Optional.empty())));

  private static DriverRecord record(
      String driver, String way, Optional<QueueAlign> align, Optional<Boolean> events) {
    LocalDate day = LocalDate.of(2026, 11, 29);
    return new DriverRecord(
        driver, way, 256, "virtio-blk", "7.2.22 (it's Debian)", day, 4096, 8192, align, events);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws UnreadableException {
    assertEquals(TWO, DriverRecords.read("toy.yaml", TWO.text()));
  }

  @Test
  void aNewerRowTakesTheOldersPlace() {
    DriverRecord newer = record("Toy's 1.0-1", "modern PCI", Optional.empty(), Optional.of(false));
    assertEquals(List.of(newer, TWO.all().get(1)), TWO.with(newer).all());
    DriverRecord other = record("Toy 3", "modern PCI", Optional.empty(), Optional.empty());
    assertEquals(3, TWO.with(other).all().size());
  }

  @Test
  void thoseThatComeWithTheProgramAreAsTheStandardHasIt() throws UnreadableException {
    assertFalse(DriverRecords.load().all().isEmpty());
    for (DriverRecord each : DriverRecords.load().all()) {
      assertFalse(each.implied().isEmpty(), each.name());
      assertEquals(each.isModern(), each.align().isEmpty(), each.name());
    }
    assertEquals(DriverRecords.load(), DriverRecords.read("again", DriverRecords.load().text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", n = 256 | '' | line 3, column 1: 'Toy''s 1.0-1, modern PCI' names no driver; write 'GUEST VERSION, modern PCI, n = 256'",
        "used: 8192 | used: x | line 4, column 86: 'x' is no number; write bytes, in decimal",
        "align: 4096 | align: 24 | line 6, column 98: '24' is no Queue Align; write a power of two from 4 on",
        "2026-11-29 | today | line 4, column 55: 'today' is no date; write 2026-11-23",
      })
  void aFileWithADefectIsRefused(String good, String bad, String message) {
    String text = TWO.text().replaceFirst(good, bad);
    UnreadableException refusal =
        assertThrows(UnreadableException.class, () -> DriverRecords.read("toy.yaml", text));
    assertEquals("toy.yaml, " + message.replace("''", "'"), refusal.getMessage());
  }
}
