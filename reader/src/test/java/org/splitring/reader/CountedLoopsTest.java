package org.splitring.reader;

import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A loop whose number of rounds is known leaves what each round adds the same to. */
class CountedLoopsTest {

  private static ReadClaim read(String loop) throws UnreadableSourceException {
    return Texts.of(
            "size.c",
            "typedef unsigned long usize; typedef unsigned short u16; typedef unsigned char u8;",
            "static usize more(usize x) { return x + 18; }",
            "usize used_offset(unsigned num, usize align)",
            "{",
            "  usize off = 6;",
            loop,
            "  return (off + align - 1) & -align;",
            "}")
        .read("size.c", "used_offset");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (unsigned i = 0; i < num; i++) off += 18;",
        "for (unsigned i = 0; i < num; i += 1) { off += 16; off += 2; }",
        "for (usize at = 0; at < 18ul * num; at += 18) off += 18;",
        "for (usize at = 0; at != 18ul * num; at += 9) off += 9;",
        "for (unsigned i = num; i > 0; i--) off += 18;",
        "for (int i = num - 1; i >= 0; --i) off += 18;",
        "for (int i = -3; i <= (int)num - 4; i++) off -= -18;",
        "for (unsigned i = 0, j = num; i != 2 * j; i++, j--) off += 54; off = 18ul * num + 6;",
        "unsigned i = num; while (i--) off += 18; off += i + 1;",
        "unsigned i = 0; do off = more(off); while (++i < num);",
        "unsigned i = 0; again: if (i < num) { off += 18; i++; goto again; }",
        "unsigned i = 0, *at = &i; for (; i < 2 * num; ++*at) { off += 18; *at += 1; }",
        "struct { usize off; unsigned i; } s = { 6, 0 };"
            + " while (s.i < num) { s.off += 18; s.i++; } off = s.off;",
        "for (unsigned i = 0; i < 2; i++) for (unsigned j = 0; j < num; j++) off += 9;",
      })
  void roundsAreCounted(String loop) throws UnreadableSourceException {
    assertSays(read(loop), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: what is counted wrongly is seen to differ. */
  @Test
  void oneRoundLessIsSeen() throws UnreadableSourceException {
    ReadClaim claim = read("for (unsigned i = 1; i < num; i++) off += 18;");
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n - 12, a));
  }

  @Test
  void aLoopThatIsNotEnteredAddsNothing() throws UnreadableSourceException {
    ReadClaim claim = read("for (unsigned i = 200; i < num; i++) off += 18;");
    assertSays(claim, Quantity.USED, (n, a) -> up(n > 200 ? 18 * (n - 200) + 6 : 6, a));
  }

  @Test
  void whatIsAddedToWrapsInItsType() throws UnreadableSourceException {
    ReadClaim claim = read("u16 x = 6; for (unsigned i = 0; i < num; i++) x += 18; off = x;");
    assertSays(claim, Quantity.USED, (n, a) -> up((18 * n + 6) & 0xffff, a));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "off += 18ul * num; while (off % align) off++; return off;",
        "off += 18ul * num; while (off & (align - 1)) off += 2; return off;",
        "off += 18ul * num; while (((align - 1) & off) != 0) ++off; return off;",
        "usize need = 18ul * num + 6; off = 0; while (off < need) off += align; return off;",
        "off = 0; do off += align; while (off < 18ul * num + 6); return off;",
        "long left = 18ul * num + 6; for (off = 0; left > 0; left -= align) off += align;",
        "for (off = 18ul * num + 6; ; off++) if (off % align == 0) break;",
      })
  void roundsGoUpToAMultiple(String loop) throws UnreadableSourceException {
    assertSays(read(loop), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  @Test
  void aPointerGoesUpToAMultiple() throws UnreadableSourceException {
    ReadClaim claim =
        Texts.of(
                "ring.c",
                "struct vring { char *desc, *avail, *used; };",
                "void vring_init(struct vring *vr, unsigned num, char *p, unsigned long align) {",
                "  char *q = p;",
                "  vr->desc = p; vr->avail = p + 16ul * num;",
                "  for (unsigned i = 0; i < num; i++) q += 18;",
                "  q += 6;",
                "  while ((unsigned long)q & (align - 1)) q++;",
                "  vr->used = q;",
                "}")
            .read("ring.c", "vring_init");
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /**
   * Negative control: the counter wraps or changes otherwise, there is another way out, a round
   * adds another number each time, or what is aligned to is no power of two and wraps.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (u8 i = 0; i < num; i++) off += 18;",
        "for (u16 i = 0; i * 2 < 4 * num; i = i * 2 + 1) off += 18;",
        "for (unsigned i = num; i >= 0; i--) off += 18;",
        "for (unsigned i = 1; i != num; i += 2) off += 18;",
        "for (unsigned i = 0; i < num; i++) { if (off == 600000) break; off += 18; }",
        "for (unsigned i = 0; i < num; i++) off += i;",
        "for (unsigned i = 0; i < num; i++) off *= 3;",
        "for (unsigned i = 0; i < num; i++) { off += 18; if (off & 64) off += 2; }",
        "for (unsigned i = 0; i < num; i++) { off += 18; given(&i); }",
        "for (unsigned i = 0, *at = &i; i < num; i++) { off += 18; *at += i & 1; }",
        "u16 x = 18 * num + 6; while (x % align) x++; return x;",
        "off += 18ul * num; while (off & align) off++; return off;",
        "off += 18ul * num; while (off % align) off += 4; return off;",
        "off += 18ul * num; while (off % align) off += off; return off;",
        "int x = 2147483600; for (unsigned i = 0; i < num; i++) x++; off += 18ul * num; off += x;",
      })
  void otherRoundsAreNot(String loop) throws UnreadableSourceException {
    unread(read(loop), Quantity.USED);
  }
}
