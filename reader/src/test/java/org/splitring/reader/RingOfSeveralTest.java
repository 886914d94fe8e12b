package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.claim.Bound;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What says which of several rings it is is not Queue Size, whatever it is called. */
class RingOfSeveralTest {

  private static ReadClaim read(String first, String used) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "#define NUM 8",
            "#define PAGE 4096ul",
            "#define REG(n, at) ((volatile unsigned *)(0x10001000ul + 0x1000ul * (n) + (at)))",
            "struct disk { char pages[2 * PAGE]; char *desc, *avail, *used; int ready; } disk[2];",
            "void lay(int n) {",
            "  " + first,
            "  disk[n].desc = disk[n].pages;",
            "  disk[n].avail = disk[n].desc + NUM * 16;",
            "  disk[n].used = " + used + ";",
            "}")
        .read("ring.c", "lay");
  }

  private static final String ROUNDED =
      "(char *)(((unsigned long)(disk[n].avail + 6 + 2 * NUM) + PAGE - 1) & ~(PAGE - 1))";

  /** Volatile reads and writes of registers that the index chooses change no variable. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "if (disk[n].ready) return;",
        "unsigned most = *REG(n, 0); if (most < NUM) panic(\"small\"); *REG(n, 4) = NUM;",
        "unsigned most = *REG(n, 0); (void)most; *REG(n, 4) = (unsigned)((unsigned long)disk[n].pages >> 12);"
      })
  void theIndexIsLeftOut(String first) throws UnreadableSourceException {
    ReadClaim claim = read(first, ROUNDED);
    assertSays(claim, Quantity.AVAIL, (n, a) -> 128L);
    assertEquals(List.of(Input.BASE), claim.claim().inputs().stream().map(Bound::input).toList());
  }

  /** Negative control: a pointer that is read from what is volatile may point to a variable. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "extern unsigned *volatile at; at = &num; *at = 4;",
        "struct { unsigned *volatile at; } s; s.at = &num; *s.at = 4;",
        "unsigned *q = &num; *__atomic_load_n(&q, 0) = 4;"
      })
  void whatAVolatilePointerReachesMayChange(String first) throws UnreadableSourceException {
    ReadClaim claim =
        Texts.of(
                "ring.c",
                "struct ring { char *desc, *avail, *used; };",
                "void lay(struct ring *r, char *p, unsigned num, unsigned long align) {",
                "  " + first,
                "  r->desc = p;",
                "  r->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & -align); }")
            .read("ring.c", "lay");
    unread(claim, Quantity.USED);
  }

  /** Negative control: a size that the table does not depend on is one. */
  @Test
  void theSizeOfOneRingIsNone() throws UnreadableSourceException {
    ReadClaim claim =
        Texts.of(
                "ring.c",
                "struct ring { char *desc, *avail, *used; };",
                "void lay(struct ring *r, char *p, int n, unsigned long align) {",
                "  r->desc = p; r->avail = p + 16ul * n;",
                "  r->used = (char *)(((unsigned long)p + 18ul * n + 6 + align - 1) & -align); }")
            .read("ring.c", "lay");
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: what depends on the index otherwise is not known. */
  @Test
  void whatTheIndexMovesIsNotRead() throws UnreadableSourceException {
    unread(read("", "disk[0].pages + 4096 + n"), Quantity.USED);
  }
}
