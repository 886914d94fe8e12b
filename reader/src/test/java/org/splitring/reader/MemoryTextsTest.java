package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.formula.DataModel;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What gives memory by its name and has a text that is too complicated to follow. */
class MemoryTextsTest {

  private static final String TYPES =
      "struct page { struct page *next; unsigned order; }; static struct page *lists[12];"
          + " struct vq { unsigned num; char *desc, *avail, *used; }; static struct vq *last;"
          + " static char pool[1 << 20]; static char *held; void take(void *);"
          + " void begin(struct page *p, struct vq *q) { lists[3] = p; last = q; held = pool; }";

  private static final String SEARCH =
      " struct page *p = 0; unsigned o;"
          + " for (o = order; o < 12 && !p; o++) if (lists[o]) { p = lists[o]; lists[o] = p->next;"
          + " while (o > order) { struct page *b; o--; b = p + (1u << o); b->next = lists[o];"
          + " b->order = o; lists[o] = b; } break; }";

  private static final String LAY =
      " q->num = num; q->desc = p; q->avail = p + 16ul * num;"
          + " q->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & -align);"
          + " p[0] = 0; p[1] = 0; return 0; }";

  private static ReadClaim read(String name, String text, String begin)
      throws UnreadableSourceException {
    return texts(name, text, begin).read("ring.c", "lay");
  }

  private static Texts texts(String name, String text, String begin) {
    return Texts.of(
        "ring.c",
        TYPES,
        "void *" + name + "(unsigned order) {" + text + "}",
        "int lay(struct vq *q, unsigned num, unsigned long align) {" + begin,
        LAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " return p;",
        " if (!p) return 0; return p;",
        " return (void *)(unsigned long)p;",
      })
  void itIsMemoryByItsName(String end) throws UnreadableSourceException {
    ReadClaim claim =
        read("alloc_pages", SEARCH + end, " char *p = alloc_pages(4); if (!p) return -1;");
    var said = assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertTrue(
        said.assumptions().stream().anyMatch(each -> each.rule().equals("memory-call")),
        said::toString);
  }

  /** Negative control: nobody is asked to take the name for what it says. */
  @Test
  void withoutTheRuleNothingIsRead() {
    Texts texts = texts("alloc_pages", SEARCH + " return p;", "char *p = alloc_pages(4);");
    ReadRequest request =
        ReadRequest.of(texts, "ring.c", "lay").as(DataModel.LP64).without("memory-call");
    assertThrows(NothingReadException.class, () -> SourceReader.read(request));
  }

  /** Negative control: such a name may mean more than memory. */
  @Test
  void anotherNameMayMeanMore() throws UnreadableSourceException {
    assertThrows(
        NothingReadException.class,
        () -> read("find_pages", SEARCH + " return p;", "char *p = find_pages(4);"));
  }

  /** Negative control: what it gives lies so many bytes behind something. */
  @Test
  void aPlaceBehindTheStartIsNoMemoryOfItsOwn() throws UnreadableSourceException {
    unread(
        read(
            "alloc_pages",
            SEARCH + " return (char *)p + 4;",
            "char *p = alloc_pages(4); if (!p) return -1;"),
        Quantity.USED);
  }

  /** Negative control: it may change the queue, to which a variable leads. */
  @ParameterizedTest
  @ValueSource(strings = {"last->used = 0;", "lists[2]->next = 0; last->used += 4;", "take(last);"})
  void theQueueOfAVariableMayBeChanged(String store) throws UnreadableSourceException {
    ReadClaim claim =
        Texts.of(
                "ring.c",
                TYPES,
                "void *alloc_pages(unsigned order) {" + store + SEARCH + " return p; }",
                "int lay(unsigned num, unsigned long align) { struct vq *q = last; char *p = pool;",
                " q->num = num; q->desc = p; q->avail = p + 16ul * num;",
                " q->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & -align);",
                " p = alloc_pages(4); if (p) p[0] = 0; return 0; }")
            .read("ring.c", "lay");
    unread(claim, Quantity.USED);
  }

  /** Negative control: a variable leads to the queue since the function stored where it is. */
  @Test
  void aQueueThatIsKeptInAVariableMayBeChanged() throws UnreadableSourceException {
    ReadClaim claim =
        Texts.of(
                "ring.c",
                TYPES,
                "void *alloc_pages(unsigned order) { last->used += 4;" + SEARCH + " return p; }",
                "int lay(struct vq *q, unsigned num, unsigned long align) { char *p = pool;",
                " last = q; q->num = num; q->desc = p; q->avail = p + 16ul * num;",
                " q->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & -align);",
                " p = alloc_pages(4); if (p) p[0] = 0; return 0; }")
            .read("ring.c", "lay");
    unread(claim, Quantity.USED);
  }

  /** Negative control: the queue that it is handed may be changed by its text. */
  @Test
  void theQueueThatItIsHandedMayBeChanged() throws UnreadableSourceException {
    ReadClaim claim =
        Texts.of(
                "ring.c",
                TYPES,
                "void *alloc_pages(struct vq *q, unsigned order) { q->used += 4;" + SEARCH,
                " return p; }",
                "int lay(struct vq *q, unsigned num, unsigned long align) { char *p = pool;",
                " q->num = num; q->desc = p; q->avail = p + 16ul * num;",
                " q->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & -align);",
                " p = alloc_pages(q, 4); if (p) p[0] = 0; return 0; }")
            .read("ring.c", "lay");
    unread(claim, Quantity.USED);
  }

  /** Negative control: its text says that it is an array, and where in it. */
  @Test
  void anArrayIsAnArray() throws UnreadableSourceException {
    ReadClaim claim = read("alloc_pages", " return pool;", " char *p = alloc_pages(4);");
    var said = assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertEquals(
        0,
        said.assumptions().stream().filter(each -> each.rule().equals("memory-call")).count(),
        said::toString);
  }

  /** Negative control: what may be an array as well is not memory of its own. */
  @Test
  void whatMayBeAnArrayIsNoMemoryOfItsOwn() throws UnreadableSourceException {
    unread(
        read(
            "alloc_pages",
            SEARCH + " return p ? (char *)p : pool;",
            "char *p = alloc_pages(4); if (!p) return -1;"),
        Quantity.USED);
  }
}
