package org.splitring.claims.latex.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.loop.RecheckRun.Situation;

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
  @CsvSource({
    "EQUAL, UNEQUAL",
    "UNEQUAL, EQUAL",
    "AT_MOST, EQUAL",
    "EQUAL, AT_LEAST",
    "LESS, LESS"
  })
  void noOtherComparisonsAreRight(IndexComparison first, IndexComparison second) {
    assertNotEquals(List.of(), RecheckLoop.of(first, second, RecheckLoop.MENDED_ELEMENT).faults());
  }

  @Test
  void theMendedLoopHasNoFaultAndThePrintedOneSeven() {
    assertEquals(List.of(), RecheckLoop.MENDED.faults());
    assertEquals(7, RecheckLoop.PRINTED.faults().size());
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
  void theListingIsReadAsTheLoopThatItIs() throws UnreadableException {
    assertEquals(RecheckLoop.MENDED.steps().toString().replaceAll("[ &]", ""), steps(LOOP));
    assertEquals(steps(LOOP), steps(LOOP.replace("for (;;)", "while (1)")));
    assertEquals(
        steps(LOOP),
        steps(
            LOOP.replace(
                "vq->last_seen_used == le16_to_cpu(virtq->used.idx)",
                "le16_to_cpu(virtq->used.idx) == vq->last_seen_used")));
  }

  private static String steps(String code) throws UnreadableException {
    return RecheckLoop.read(code).steps().toString().replaceAll("[ &]", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mb(); | ; | no memory barrier stands between",
        "last_seen_used++ | last_seen_used += 2 | leaves 1 entry",
        "process_buffer(e); | process_buffer(e); process_buffer(e); | processes 2 entries again",
        "break; | continue; | does not stop",
        "break; | { virtq_disable_these(vq); break; } | stops without asking for notifications",
        "'these(vq);  for' | 'these(vq); virtq_enable_these(vq); mb(); for' | is notified of what",
      })
  void aChangedLoopHasAFault(String words, String others, String fault) throws UnreadableException {
    String code = LOOP.replaceAll("\\s+", " ").replace("these(vq); for", "these(vq);  for");
    assertTrue(code.contains(words), words);
    List<String> faults = RecheckLoop.read(code.replace(words, others)).faults();
    assertTrue(faults.stream().anyMatch(each -> each.contains(fault)), faults.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (vq->last_seen_used == virtq->used.idx) break;",
        "if (vq->last_seen_used) break;",
        "while (vq->last_seen_used) ;",
        "vq->last_seen_used = 0;",
        "for (;;) { break;",
        "if",
        "if (",
        "process_buffer(f);",
      })
  void whatIsNoStatementOfItIsNotUnderstood(String code) {
    assertThrows(UnreadableException.class, () -> RecheckLoop.read(code));
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
              struct virtq_used_elem *e = &virtq->used.ring[vq->last_seen_used % qsz];
              process_buffer(e);
              vq->last_seen_used++;
      }
      """;
}
