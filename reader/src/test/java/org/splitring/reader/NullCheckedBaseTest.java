package org.splitring.reader;

import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Where there is no memory nothing is laid out, whatever was in the queue before. */
class NullCheckedBaseTest {

  private static ReadClaim read(String failing) throws UnreadableSourceException {
    String text =
        "typedef unsigned short u16; typedef unsigned int u32; typedef unsigned long u64;\n"
            + "struct queue { u16 num; char *desc, *avail, *used; };\n"
            + "struct device { struct queue *queues; u32 selected; };\n"
            + "char *map(u64 bytes);\n"
            + "void setup(struct device *dev, u64 align) {\n"
            + "  struct queue *q = &dev->queues[dev->selected];\n"
            + "  char *p = map(4096);\n"
            + "  if (!p) { "
            + failing
            + " return; }\n"
            + "  q->desc = p; q->avail = p + q->num * 16ul;\n"
            + "  q->used = (char *)(((u64)p + q->num * 18ul + 6 + align - 1) & ~(align - 1)); }\n";
    return Texts.of("queue.c", text).read("queue.c", "setup");
  }

  @Test
  void theRingIsWhereItIsPut() throws UnreadableSourceException {
    assertSays(read(""), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertSays(read("dev->selected = 0;"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: there something is put into it. */
  @Test
  void anotherQueuesRingIsNotTheOldOne() throws UnreadableSourceException {
    unread(read("q->desc = dev->queues[0].desc;"), Quantity.USED);
    unread(read("q->used = dev->queues[0].used;"), Quantity.USED);
  }
}
