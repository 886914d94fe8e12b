package org.splitring.reader;

import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A pointer that a loop moves stays in its object, so that the loop clears nothing else. */
class MovingPointersTest {

  private static ReadClaim read(String loop) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "struct vring { char *desc, *avail, *used, *at; };",
            "void more(void); void keep(char **p); static char *cursor;",
            "static void zero(void *p, unsigned long n) { char *q = p; while (n--) *q++ = 0; }",
            "void vring_init(struct vring *vr, unsigned num, char *p, unsigned long align,",
            "                char *other, unsigned long bytes) {",
            "  char *q = p;",
            "  vr->desc = p; vr->avail = p + 16ul * num;",
            "  vr->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & -align);",
            "  " + loop,
            "}")
        .read("ring.c", "vring_init");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (bytes--) *q++ = 0;",
        "for (; bytes; bytes -= 8, q += 8) { q[0] = 1; q[7] = 2; }",
        "zero(p, bytes);",
        "while (bytes--) { if (*q) q += 2; else q++; *q = 0; }",
        "char *end = q + bytes; do *--end = 0; while (end != q);",
        "cursor = p; while (bytes--) *cursor++ = 0;",
      })
  void theRingsStayWhereTheyAre(String loop) throws UnreadableSourceException {
    assertSays(read(loop), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertSays(read(loop), Quantity.AVAIL, (n, a) -> 16 * n);
  }

  /** Negative control: it moves among the pointers, is set to another place, or others move it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "q = (char *)vr; while (bytes--) *q++ = 0;",
        "zero(vr, bytes);",
        "while (bytes--) { *q++ = 0; if (*q) q = (char *)vr; }",
        "while (bytes--) { *q++ = 0; q = *(char **)q; }",
        "char **all[2] = { &q, &vr->at }; while (bytes--) { *q++ = 0; *all[bytes & 1] = (char *)vr; }",
        "keep(&q); while (bytes--) { more(); *q++ = 0; }",
        "cursor = p; while (bytes--) { *cursor++ = 0; more(); }",
        "vr->at = (char *)vr; q = (char *)&vr->at;"
            + " while (bytes--) { **(char **)q = 0; *(char **)q += 1; }",
      })
  void elsewhereItMayChangeThem(String loop) throws UnreadableSourceException {
    unread(read(loop), Quantity.USED);
  }
}
