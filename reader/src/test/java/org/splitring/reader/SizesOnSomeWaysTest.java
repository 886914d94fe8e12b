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
}
