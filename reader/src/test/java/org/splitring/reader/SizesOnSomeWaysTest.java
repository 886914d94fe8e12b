package org.splitring.reader;

import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What a function stores on one way out counts as much as what it stores on another. */
class SizesOnSomeWaysTest {

  private static ReadClaim read(String early) throws UnreadableSourceException {
    String text =
        "typedef unsigned int u32; typedef unsigned long u64;\n"
            + "struct queue { u32 num; u64 avail_size, used_size; };\n"
            + "u64 other(void);\n"
            + "void sizes(struct queue *q, u32 num, u64 bytes, int early) {\n"
            + "  if (early) { "
            + early
            + " return; }\n"
            + "  q->avail_size = 6 + 2 * num; q->used_size = 6 + 8 * num; }\n";
    return Texts.of("queue.c", text).read("queue.c", "sizes");
  }

  @Test
  void whereNothingIsStoredNothingIsSaid() throws UnreadableSourceException {
    assertSays(read(""), Quantity.AVAIL_SIZE, (n, a) -> 6 + 2 * n);
    assertSays(read("q->num = 0;"), Quantity.USED_SIZE, (n, a) -> 6 + 8 * n);
  }

  /** Negative control: somebody else's number is as good as any. */
  @ParameterizedTest
  @ValueSource(strings = {"other()", "bytes", "q->used_size", "*(u64 *)&early"})
  void anotherNumberIsNotPassedOver(String number) throws UnreadableSourceException {
    unread(read("q->avail_size = " + number + "; q->used_size = 1;"), Quantity.AVAIL_SIZE);
  }

  private static ReadClaim cleared(String size) throws UnreadableSourceException {
    String text =
        "typedef unsigned int u32; typedef unsigned long u64;\n"
            + "struct ring { char *desc; };\n"
            + "void *zalloc(u64 bytes);\n"
            + "static u64 vring_size(u32 num, u64 align) {\n"
            + "  return ((18ul * num + 6 + align - 1) & ~(align - 1)) + 6 + 8ul * num; }\n"
            + "int make(struct ring *r, u32 num, u64 align, int queue) {\n"
            + "  if (queue > 3) return -1;\n"
            + "  r->desc = zalloc(vring_size(num, align));\n"
            + "  if (!r->desc) return -1;\n"
            + "  __builtin_memset(r->desc, 0, "
            + size
            + ");\n  return 0; }\n";
    return Texts.of("ring.c", text).read("ring.c", "make");
  }

  @Test
  void whatIsMeasuredTwiceOnDifferentWaysIsOneSize() throws UnreadableSourceException {
    assertSays(
        cleared("vring_size(num, align)"),
        Quantity.TOTAL,
        (n, a) -> Texts.up(18 * n + 6, a) + 6 + 8 * n);
  }

  /** Negative control: another size may be the ring's. */
  @Test
  void whatIsMeasuredOtherwiseIsAnotherSize() throws UnreadableSourceException {
    unread(cleared("vring_size(num - 1, align)"), Quantity.TOTAL);
  }
}
