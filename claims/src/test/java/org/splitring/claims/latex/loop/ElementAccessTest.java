package org.splitring.claims.latex.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an expression for the next element of the used ring. */
class ElementAccessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        RecheckLoop.MENDED_ELEMENT,
        "& virtq -> used . ring[ vq->last_seen_used%qsz ]",
      })
  void theAddressOfTheElementIsRight(String expression) {
    assertEquals(List.of(), ElementAccess.faults(expression));
  }

  @Test
  void whatIsPrintedHasFourFaults() {
    assertEquals(
        List.of(
            "'.' stands behind virtq, which is a pointer",
            "'->' stands behind used, which is a structure",
            "'vsz' is defined nowhere; Queue Size is qsz",
            "e is a pointer, and what it is set to is a structure"),
        ElementAccess.faults(RecheckLoop.PRINTED_ELEMENT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "virtq->used.ring[vq->last_seen_used % qsz] | e is a pointer, and what it is set to is a structure",
        "&virtq->used.ring[vq->last_seen_used % vsz] | 'vsz' is defined nowhere; Queue Size is qsz",
        "&virtq.used.ring[vq->last_seen_used % qsz] | '.' stands behind virtq, which is a pointer",
        "&virtq->used.ring[vq->last_seen_used] | the index 'vq->last_seen_used' is not last_seen_used modulo Queue Size",
        "&virtq->used.idx | this is no element of the used ring",
        "next(virtq) | 'next(virtq)' is no path from virtq"
      })
  void oneFaultIsNamed(String expression, String fault) {
    assertEquals(List.of(fault), ElementAccess.faults(expression));
  }
}
