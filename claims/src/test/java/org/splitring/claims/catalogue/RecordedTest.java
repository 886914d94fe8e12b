package org.splitring.claims.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlFile;
import org.splitring.model.claim.Sighting;
import org.splitring.model.formula.Point;

/** Observations that are written to files and read again. */
class RecordedTest {

  private static final Recorded RECORDED =
      new Recorded(
          run("7.2.22 (it's Debian 1:7.2+dfsg-7)"),
          List.of(seen(2, 4, 0, 40), seen(2, 8, 0, 40), seen(4, 8, 0, 80), seen(2, 4, 1, 40)));

  private static RecordedRun run(String version) {
    return new RecordedRun(version, "microvm", "virtio-blk", LocalDate.of(2026, 11, 23));
  }

  private static Sighting seen(long size, long align, int evt, long offset) {
    return new Sighting(new Point(size, align, 4096, evt), offset);
  }

  private static Recorded read(String text) throws UnreadableException {
    return RecordedReader.read("toy.yaml", YamlFile.read("toy.yaml", text));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws UnreadableException {
    assertEquals(RECORDED, read(RecordedText.of(RECORDED)));
  }

  @Test
  void sightingsAtSeveralBasesAreNotWritten() {
    List<Sighting> two = List.of(seen(2, 4, 0, 40), new Sighting(new Point(2, 4, 8192, 0), 40));
    Recorded recorded = new Recorded(run("1.0.0"), two);
    assertThrows(IllegalArgumentException.class, () -> RecordedText.of(recorded));
  }

  @Test
  void itBelongsToTheVersionsThatDifferInTheLastNumberOnly() {
    RecordedRun run = run("7.2.22 (Debian)");
    assertTrue(run.isOf(Optional.of("v7.2.0")));
    assertFalse(run.isOf(Optional.of("v7.0.2")));
    assertFalse(run.isOf(Optional.of("v7.20.0")));
    assertFalse(run.isOf(Optional.of("7.2.0-rc1")));
    assertFalse(run.isOf(Optional.empty()));
    Recorded both = RECORDED.with(new Recorded(run("8.0.1"), RECORDED.sightings())).orElseThrow();
    assertEquals(Optional.of(RECORDED), both.of(Optional.of("v7.2.0")));
    assertEquals(Optional.empty(), both.of(Optional.of("v9.0.0")));
  }

  @Test
  void runsThatHaveSeenTheSameHaveItInCommon() throws UnreadableException {
    List<Sighting> turned = new ArrayList<>(RECORDED.sightings());
    Collections.reverse(turned);
    Recorded both = RECORDED.with(new Recorded(run("8.0.1"), turned)).orElseThrow();
    assertEquals(2, both.runs().size());
    assertEquals(both, read(RecordedText.of(both)));
    assertEquals(both, both.with(new Recorded(run("8.0.1"), turned)).orElseThrow());
    assertEquals(Optional.empty(), RECORDED.with(new Recorded(run("8.0.1"), turned.subList(0, 3))));
  }

  @Test
  void whatEventsDoNotChangeIsWrittenOnce() throws UnreadableException {
    Recorded same = new Recorded(run("1.0.0"), List.of(seen(2, 4, 0, 40), seen(2, 4, 1, 40)));
    assertTrue(RecordedText.of(same).endsWith("used_with_event_idx: the same\n"));
    assertEquals(same, read(RecordedText.of(same)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date: 2026-11-23 | date: today | line 5, column 80: 'today' is no date; write 2026-11-23",
        "2: 40 40 | 2: 40 | line 9, column 3: 1 numbers for 2 alignments; write one for each, or none where nothing was seen",
        "2: 40 40 | 2: 40 x | line 9, column 3: 'x' is no number; write bytes, in decimal",
        "base: 4096 | base: -1 | line 6, column 1: '-1' is no number; write bytes, in decimal",
        "machine: microvm | machin: microvm | line 5, column 42: unknown key 'machin'; the keys here are machine, device, date",
      })
  void aFileWithADefectIsRefused(String good, String bad, String message) {
    String text = RecordedText.of(RECORDED);
    assertTrue(text.contains(good), text);
    UnreadableException refusal =
        assertThrows(UnreadableException.class, () -> read(text.replace(good, bad)));
    assertEquals("toy.yaml, " + message, refusal.getMessage());
  }
}
