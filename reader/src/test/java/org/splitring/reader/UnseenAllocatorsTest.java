package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What gives memory may be called by a name, or through a member, that nothing declares. */
class UnseenAllocatorsTest {

  private static ReadClaim read(String memory, String queue) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "struct queue { unsigned num; char *desc, *avail, *used; };",
            "struct table { void *(*take)(unsigned long bytes); };",
            "struct queue *lay(struct system *sys, struct table *t, unsigned num, unsigned long align) {",
            "  unsigned long at = (18ul * num + 6 + align - 1) & -align;",
            "  char *ring = " + memory + "; if (!ring) return 0;",
            "  struct queue *q = " + queue + "; if (!q) return 0;",
            "  q->num = num; q->desc = ring; q->avail = ring + 16ul * num; q->used = ring + at;",
            "  return q; }")
        .read("ring.c", "lay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sys->take(%s)",
        "(char *)sys->take(%s)",
        "(sys->take(%s))",
        "sys->memory.take(%s)",
        "t->take(%s)",
        "(*t->take)(%s)",
        "take_bytes(%s)",
        "(void *)take_bytes(%s)"
      })
  void theQueueAndItsRingAreTwoMemories(String call) throws UnreadableSourceException {
    ReadClaim claim =
        read(call.replace("%s", "at + 8ul * num + 6"), call.replace("%s", "sizeof(struct queue)"));
    var said = assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    String name = call.replaceFirst("^\\((char|void) \\*\\)", "").replaceFirst("^\\((?!\\*)", "");
    String called = name.startsWith("(*") ? "*t->take" : name.replaceFirst("\\(.*", "");
    assertTrue(
        said.assumptions().stream().anyMatch(each -> each.text().startsWith(called + " changes ")),
        said::toString);
  }

  /** Negative control: what is handed a pointer to Queue Size may change it. */
  @ParameterizedTest
  @ValueSource(strings = {"sys->take(&num)", "t->take((unsigned long)&num)", "take_bytes(&num)"})
  void whatKnowsAVariableMayChangeIt(String call) {
    assertThrows(NothingReadException.class, () -> read(call, "sys->take(sizeof(struct queue))"));
  }
}
