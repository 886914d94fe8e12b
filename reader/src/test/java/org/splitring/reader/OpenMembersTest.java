package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Members behind one whose type is not declared are told apart, and are nowhere in particular. */
class OpenMembersTest {

  private static final String TYPES =
      "typedef unsigned short u16; typedef unsigned int u32; typedef unsigned long u64;\n"
          + "struct desc { u64 addr; u32 len; u16 flags, next; };\n"
          + "struct queue { u16 num; lock_t lock; struct desc *desc; u16 *avail; u32 *used; u32 more; };\n"
          + "struct device { u32 selected; struct queue queues[8]; void *other; };\n"
          + "void *memset(void *, int, u64); void *memcpy(void *, const void *, u64);\n"
          + "static void lay(struct queue *q, u64 p, u32 num, u64 align) {\n"
          + "  q->num = num; q->desc = (void *)p; q->avail = (void *)(p + num * 16ul);\n"
          + "  q->used = (void *)((p + num * 18ul + 6 + align - 1) & ~(align - 1)); }\n"
          + "void setup(struct queue *q, struct queue *o, struct device *dev, u64 base, u32 num, u64 align) {\n";

  private static ReadClaim read(String file, String body) throws UnreadableSourceException {
    return Texts.of(file, TYPES + body + " }").read(file, "setup");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lay(q, base, num, align);",
        "lay(&dev->queues[dev->selected], base, num, align);",
        "memset(q, 0, sizeof(*q)); lay(q, base, num, align);",
        "spin_lock(&q->lock); lay(q, base, num, align); spin_unlock(&q->lock);",
        "struct queue it; lay(&it, base, num, align); *q = it;",
        "lay(q, base, num, align); memset(&q->more, 0, 4);",
      })
  void theRingIsWhereItIsPut(String body) throws UnreadableSourceException {
    for (String file : new String[] {"queue.c", "queue.cpp"}) {
      assertSays(read(file, body), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    }
  }

  /** Negative control: so many bytes, or a size, may be anything. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lay(q, base, num, align); memset(q, 0, 64);",
        "lay(q, base, num, align); memset(&q->num, 0, 64);",
        "lay(q, base, num, align); memcpy(q, o, 32);",
        "lay(q, base + sizeof(*q), num, align); q->desc = (void *)base;",
        "lay(q, (u64)(q + 1), num, align); q->desc = (void *)q;",
        "lay(q, (u64)&q->more, num, align); q->desc = (void *)q;",
        "lay(q, base, num, align); note(q);",
        "lay(q, base, num, align); spin_lock(&q->lock); spin_unlock(q);",
      })
  void theRingIsNotKnown(String body) throws UnreadableSourceException {
    unread(read("queue.c", body), Quantity.USED);
  }

  /** What may assign to the others is an operator of a class that is not there. */
  @Test
  void onlyInCIsAMemberStoredByItself() throws UnreadableSourceException {
    String body = "lay(q, base, num, align); q->lock = o->lock;";
    assertSays(read("queue.c", body), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    unread(read("queue.cpp", body), Quantity.USED);
  }

  @Test
  void theElementOfAnArrayIsOneAlone() throws UnreadableSourceException {
    String both = "lay(&dev->queues[dev->selected], base, num, align); %s";
    String other = both.replace("%s", "dev->queues[dev->more].used = 0;");
    String types = TYPES.replace("u32 selected;", "u32 selected, more;");
    Texts texts = Texts.of("queue.c", types + other + " }");
    unread(texts.read("queue.c", "setup"), Quantity.USED);
  }

  @Test
  void itIsSaid() throws UnreadableSourceException {
    assertEquals(
        1,
        assertSays(
                read("queue.c", "lay(q, base, num, align);"),
                Quantity.USED,
                (n, a) -> up(18 * n + 6, a))
            .assumptions()
            .stream()
            .filter(each -> each.rule().equals("open-member"))
            .count());
  }
}
