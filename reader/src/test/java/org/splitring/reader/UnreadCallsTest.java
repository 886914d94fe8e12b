package org.splitring.reader;

import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What a function whose text is not there leaves, and what it may find again. */
class UnreadCallsTest {

  private static final String TYPES =
      "typedef unsigned short u16; typedef unsigned int u32; typedef unsigned long u64;\n"
          + "struct queue { u64 desc, avail, used; };\n"
          + "struct device { struct queue *queue; u64 *watched; };\n"
          + "void watch(u64 *place); void poll(void); void note(struct device *dev);\n"
          + "u64 more(void); u64 next(struct device *dev);\n"
          + "struct holder { u64 *place; }; struct holder *find(void);\n";

  private static final String PLACES =
      "  q->desc = base; q->avail = base + 16 * num;\n"
          + "  q->used = (q->avail + 6 + 2 * num + align - 1) & ~(align - 1);\n";

  private static ReadClaim read(String file, String parameter, String before, String after)
      throws UnreadableSourceException {
    String text =
        "void lay("
            + parameter
            + ", u32 num, u64 align, u64 base) {\n"
            + before
            + PLACES
            + after
            + "}\n";
    Texts texts =
        file.endsWith(".c")
            ? Texts.of(file, TYPES + text)
            : Texts.of("queue.h", TYPES).with(file = "lay.c", "#include \"queue.h\"\n" + text);
    return texts.read(file, "lay");
  }

  private static final String OF_DEVICE = "struct device *dev";
  private static final String GET = "  struct queue *q = dev->queue;\n";

  private static void agrees(ReadClaim claim) {
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  @Test
  void itLeavesAStructureThatOnlyThisFileDefines() throws UnreadableSourceException {
    agrees(read("lay.c", OF_DEVICE, GET, "  note(dev);\n"));
  }

  @Test
  void itMayChangeAStructureOfAHeader() throws UnreadableSourceException {
    unread(read("", OF_DEVICE, GET, "  note(dev);\n"), Quantity.USED);
  }

  @Test
  void itMayFindAPointerThatWasStored() throws UnreadableSourceException {
    String stored = GET + "  dev->watched = &q->used;\n";
    unread(read("lay.c", OF_DEVICE, stored, "  note(dev);\n"), Quantity.USED);
  }

  @Test
  void aPointerToAWholeStructureSaysNothingOfItsMembers() throws UnreadableSourceException {
    agrees(read("lay.c", OF_DEVICE, GET + "  dev->queue = q;\n", "  note(dev);\n"));
  }

  @Test
  void itMayKeepWhatItWasHanded() throws UnreadableSourceException {
    unread(read("lay.c", OF_DEVICE, GET + "  watch(&q->used);\n", "  note(dev);\n"), Quantity.USED);
    unread(read("", "struct queue *q", "  watch(&q->used);\n", "  poll();\n"), Quantity.USED);
  }

  @Test
  void itLeavesWhatNobodyHanded() throws UnreadableSourceException {
    agrees(read("", "struct queue *q", "", "  poll();\n"));
  }

  private static final String HOLDER = "  struct holder one = { &align };\n";

  @Test
  void itMayFindAPointerInAStructureThatWasCopiedNobodyKnowsWhere()
      throws UnreadableSourceException {
    String copied = HOLDER + "  *find() = one; poll();\n";
    unread(read("", "struct queue *q", copied, ""), Quantity.USED);
  }

  @Test
  void itDoesNotFindAStructureThatWasNotCopied() throws UnreadableSourceException {
    agrees(read("", "struct queue *q", HOLDER + "  poll();\n", ""));
  }

  @Test
  void theRestOfAnExpressionIsKnownWheneverItIsCalled() throws UnreadableSourceException {
    ReadClaim claim = read("lay.c", OF_DEVICE, GET, "  q->used = q->avail + more();\n");
    unread(claim, Quantity.USED);
    assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
  }

  @Test
  void inNoOrderIsWhatAKnownFunctionChangesBesideKnown() throws UnreadableSourceException {
    ReadClaim claim =
        Texts.of(
                "lay.c",
                TYPES
                    + "u64 step(struct queue *q) { q->avail += 4; return 6; }\n"
                    + "void lay(struct queue *q, u32 num, u64 align, u64 base) {\n"
                    + PLACES
                    + "  q->used = q->avail + step(q);\n}")
            .read("lay.c", "lay");
    unread(claim, Quantity.USED);
    unread(claim, Quantity.AVAIL);
  }
}
