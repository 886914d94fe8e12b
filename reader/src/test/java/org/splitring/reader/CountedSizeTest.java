package org.splitring.reader;

import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A number that counts the descriptors is Queue Size if somebody else gave it. */
class CountedSizeTest {

  private static ReadClaim read(String count) throws UnreadableSourceException {
    String text =
        "typedef unsigned int u32; typedef unsigned long u64;\n"
            + "struct queue { u32 num; char *desc, *avail, *used; };\n"
            + "int more(void); u32 largest(int queue); void round(u32 *to);\n"
            + "void setup(struct queue *q, u32 k, char *p, u64 align) {\n  "
            + count
            + "\n  q->desc = p; q->avail = p + count * 16ul;\n"
            + "  q->used = (char *)(((u64)p + count * 18ul + 6 + align - 1) & ~(align - 1)); }\n";
    return Texts.of("queue.c", text).read("queue.c", "setup");
  }

  @Test
  void whatAFunctionGivesIsQueueSize() throws UnreadableSourceException {
    assertSays(read("u32 count = largest(0);"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: the ring is laid out for another number than Queue Size. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "u32 count = q->num; for (u32 i = 0; i < k; i++) count += 1;",
        "u32 count = q->num; while (more()) count *= 2;",
        "u32 count = q->num; __asm__(\"\" : \"+r\"(count));",
        "u32 count = q->num; round(&count);",
        "u32 count;"
      })
  void whatIsMadeOfItIsNot(String count) throws UnreadableSourceException {
    unread(read(count), Quantity.USED);
    unread(read(count), Quantity.AVAIL);
  }
}
