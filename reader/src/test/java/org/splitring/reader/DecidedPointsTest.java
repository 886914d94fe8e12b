package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.statement;
import static org.splitring.reader.Texts.up;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/**
 * What is decided point by point holds wherever a verdict or a note speaks of it: at alignments
 * beyond those that are compared, at other sizes and at bases that are not aligned.
 *
 * <p>The loop makes the reader execute the function again with its inputs known, so that conditions
 * are decided at all.
 */
class DecidedPointsTest {

  private static final List<String> LOOP =
      List.of("  unsigned shift = 0;", "  while ((1ul << shift) < align)", "    shift++;");

  private static Stated used(String refusal, String otherwise) throws UnreadableSourceException {
    Texts text =
        Texts.of(
            "size.c",
            "unsigned long used_offset(unsigned num, unsigned long align)",
            "{",
            String.join("\n", LOOP),
            "  if (" + refusal + ")",
            "    return " + otherwise + ";",
            "  return ((18ul * num + 6 + align - 1) >> shift) << shift;",
            "}");
    return assertSays(
        text.read("size.c", "used_offset"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  private static long at(Stated stated, long n, long a, long base) {
    return ((Outcome.Value) CompiledFormula.of(stated.formula()).at(new Point(n, a, base, 0)))
        .bits();
  }

  @Test
  void aLimitBehindTheLargestAlignmentComparedIsSeen() throws UnreadableSourceException {
    Stated stated = used("align > 65536", "18ul * num + 6");
    assertEquals(24, at(stated, 1, 131072, 0));
    assertEquals(65536, at(stated, 1, 65536, 0));
  }

  @Test
  void theLargestAlignmentIsRoundedTo() throws UnreadableSourceException {
    Stated stated = used("align > 0x80000000ul", "1");
    assertEquals(1L << 31, at(stated, 32768, 1L << 31, 0));
  }

  @Test
  void aSizeThatIsNoPowerOfTwoIsSeen() throws UnreadableSourceException {
    Stated stated = used("num & (num - 1)", "7");
    assertEquals(7, at(stated, 3, 4, 0));
    assertEquals(7, at(stated, 1000, 4096, 0));
  }

  @Test
  void aBaseThatIsRefusedBecauseItIsNotAlignedIsSeen() throws UnreadableSourceException {
    Texts text =
        Texts.of(
            "lay.c",
            "struct ring { char *desc, *used; };",
            "int lay(struct ring *r, unsigned num, char *p, unsigned long align)",
            "{",
            String.join("\n", LOOP),
            "  if ((unsigned long)p % align)",
            "    return -1;",
            "  r->desc = p;",
            "  r->used = (char *)((((unsigned long)p + 18ul * num + 6 + align - 1) >> shift) << shift);",
            "  return 0;",
            "}");
    ReadClaim claim = text.read("lay.c", "lay");
    Stated stated = assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    CompiledFormula where = CompiledFormula.of(stated.laidOut().orElseThrow());
    assertEquals(new Outcome.Value(0), where.at(new Point(2, 4096, 16, 0)));
    assertEquals(new Outcome.Value(1), where.at(new Point(2, 4096, 8192, 0)));
    assertTrue(statement(claim, Quantity.USED).toString().contains("laid out only where"));
  }

  @Test
  void whereTheProgramIsStoppedNothingIsLaidOut() throws UnreadableSourceException {
    Texts text =
        Texts.of(
            "size.c",
            "void abort(void) __attribute__((noreturn));",
            "unsigned long used_offset(unsigned num, unsigned long align)",
            "{",
            "  if (align < 16)",
            "    abort();",
            "  return (18ul * num + 6 + align - 1) & -align;",
            "}");
    Stated stated =
        assertSays(text.read("size.c", "used_offset"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    CompiledFormula where = CompiledFormula.of(stated.laidOut().orElseThrow());
    assertEquals(new Outcome.Value(0), where.at(new Point(2, 8, 0, 0)));
    assertEquals(new Outcome.Value(1), where.at(new Point(2, 16, 0, 0)));
  }
}
