package org.splitring.claims.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.UnreadableException;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;

class FormulaWordsTest {

  private static final Point POINT = new Point(4, 64, 4096, 1);

  private static long value(String text, Map<String, Optional<String>> defines)
      throws UnreadableException {
    Formula formula = FormulaReader.read(text, DataModel.LP64, defines);
    return ((Outcome.Value) CompiledFormula.of(formula).at(POINT)).bits();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ALIGN(18 * num + 6, qalign)                         | 128
          ALIGN_UP(65, a)                                     | 128
          round_up(64, a)                                     | 64
          roundup(65, 24)                                     | 72
          roundup2(1, a)                                      | 64
          ROUND_UP(0, a)                                      | 0
          QEMU_ALIGN_UP(25, 24)                               | 48
          ALIGN_DOWN(127, a)                                  | 64
          DIV_ROUND_UP(129, a)                                | 3
          max(n, 7) + min(qsz, 2)                             | 9
          sizeof(struct vring_desc) * n                       | 64
          sizeof(struct vring_used_elem)                      | 8
          offsetof(struct virtq_avail, ring[n]) + 2           | 14
          offsetof(struct vring_used, ring)                   | 4
          offsetof(struct vring_used, ring[n].len)            | 40
          UINT16_MAX + true                                   | 65536
          """)
  void whatPeopleWriteIsUnderstood(String text, long value) throws UnreadableException {
    assertEquals(value, value(text, Map.of()));
  }

  @Test
  void aMacroOfOnesOwnMayUseTheOthers() throws UnreadableException {
    Map<String, Optional<String>> defines = Map.of("PAD(x)", Optional.of("ALIGN(x, 32)"));
    assertEquals(96, value("PAD(65)", defines));
  }

  @Test
  void aMacroOfOnesOwnBeatsTheUsualOne() throws UnreadableException {
    Map<String, Optional<String>> defines = Map.of("ALIGN(x, m)", Optional.of("((x) + (m))"));
    assertEquals(129, value("ALIGN(65, a)", defines));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          18 * n // 2             | write / for the quotient
          2 ** 4                  | write 1 << k
          (n + a - 1) & !(a - 1)  | write ~ to turn all bits around
          n & !a                  | write ~ to turn all bits around
          16'000                  | write the number without
          16_000                  | write the number without
          n as u16                | C writes a conversion before the value
          used + 4                | type --used too
          """)
  void whatOtherLanguagesWriteIsRefusedWithWhatToWrite(String text, String hint) {
    String message =
        assertThrows(UnreadableException.class, () -> value(text, Map.of())).getMessage();
    assertTrue(message.contains(hint), message);
    assertTrue(message.startsWith(text), message);
  }

  /** Negative control: C's own operators are not taken for those of others. */
  @ParameterizedTest
  @CsvSource({"n / a, 0", "n & ~(a - 1), 0", "!n, 0", "n && !evt, 0", "a * 2, 128"})
  void whatCHasIsRead(String text, long value) throws UnreadableException {
    assertEquals(value, value(text, Map.of()));
  }
}
