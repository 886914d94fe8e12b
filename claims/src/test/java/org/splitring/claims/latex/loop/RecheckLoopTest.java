package org.splitring.notes.errata.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.splitring.claims.latex.SpecFile;
import org.splitring.notes.errata.check.RecheckLoop.Comparison;
import org.splitring.notes.errata.check.RecheckRun.Situation;

class RecheckLoopTest {

  @ParameterizedTest
  @EnumSource(Situation.class)
  void thePrintedLoopGoesWrongEveryTime(Situation situation) {
    assertFalse(RecheckRun.of(RecheckLoop.PRINTED, situation).isRight());
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void theMendedLoopTakesWhatIsWrittenAndStops(Situation situation) {
    assertTrue(RecheckRun.of(RecheckLoop.MENDED, situation).isRight());
  }

  @ParameterizedTest
  @CsvSource({"EQUAL, UNEQUAL", "UNEQUAL, EQUAL"})
  void mendingOneComparisonIsNotEnough(Comparison first, Comparison second) {
    assertFalse(new RecheckLoop(first, second).isRight());
  }

  @Test
  void thePrintedLoopStopsAtOnceWhereThereAreEntries() {
    RecheckRun run = RecheckRun.of(RecheckLoop.PRINTED, Situation.TWO_USED);
    assertEquals(
        List.of(
            "last_seen_used is 0, used.idx is 2",
            "asks for notifications",
            "last_seen_used is 0, used.idx is 2",
            "stops"),
        run.steps());
    assertEquals(
        "2 buffers are used before the loop: the driver leaves 2 entries that the device has"
            + " written, of which it is not notified, and stops",
        run.ending());
  }

  @Test
  void thePrintedLoopTakesAnEntryWhereThereIsNone() {
    assertEquals(
        "nothing is used: the driver processes 1 entry that the device has not written, and stops",
        RecheckRun.of(RecheckLoop.PRINTED, Situation.NOTHING_USED).ending());
  }

  @Test
  void theComparisonsAreReadFromTheText() {
    assertEquals(Optional.of(RecheckLoop.PRINTED), loop("!=", "!="));
    assertEquals(
        Optional.of(new RecheckLoop(Comparison.EQUAL, Comparison.UNEQUAL)), loop("==", "!="));
    assertEquals(Optional.empty(), loop("==", ">"));
  }

  @Test
  void aLoopThatIsAnotherOneIsNotJudged() {
    assertEquals(Optional.of(RecheckLoop.MENDED), in(LOOP));
    assertEquals(Optional.empty(), in(LOOP.replace("last_seen_used++", "last_seen_used += 2")));
    assertEquals(Optional.empty(), in(LOOP.replace("mb();", "")));
    assertEquals(Optional.empty(), in(LOOP.replace("break;", "continue;")));
    assertEquals(Optional.empty(), in(LOOP + LOOP));
  }

  private static final String LOOP =
      """
      virtq_disable_these(vq);
      for (;;) {
              if (vq->last_seen_used == le16_to_cpu(virtq->used.idx)) {
                      virtq_enable_these(vq);
                      mb();
                      if (vq->last_seen_used == le16_to_cpu(virtq->used.idx))
                              break;
                      virtq_disable_these(vq);
              }
              struct virtq_used_elem *e = virtq.used->ring[vq->last_seen_used%vsz];
              process_buffer(e);
              vq->last_seen_used++;
      }
      """;

  private static Optional<RecheckLoop> loop(String first, String second) {
    return in(LOOP.replaceFirst("==", first).replaceFirst("==(?=[^=]*break)", second));
  }

  private static Optional<RecheckLoop> in(String text) {
    return RecheckLoop.in(List.of(new SpecFile("a.tex", text, false)));
  }
}
