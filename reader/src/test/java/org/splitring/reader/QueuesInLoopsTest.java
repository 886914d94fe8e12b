package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A loop that lays out one queue of an array in each round says how it lays out each. */
class QueuesInLoopsTest {

  private static final String UP = "((18ul * num + 6 + align - 1) & -align)";

  private static ReadClaim read(String body) throws UnreadableSourceException {
    String good =
        "q->desc = p; q->avail = p + 16ul * num; q->used = p + ((18ul * num + 6 + align - 1) & -align);";
    return Texts.of(
            "ring.c",
            "struct queue { char *desc, *avail, *used; unsigned last; };",
            "struct dev { int many; struct queue vq[8]; };",
            "void *alloc_page(unsigned long);",
            "void other(struct dev *);",
            "static void set_up(struct queue *q, char *p, unsigned num, unsigned long align)",
            "{ " + good + " }",
            "int lay(struct dev *d, unsigned num, int k, unsigned long align) {",
            body.replace("GOOD", good).replace("UP", UP),
            "  return 0;",
            "}")
        .read("ring.c", "lay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < d->many; i++)"
            + " { char *p = alloc_page(9); struct queue *q = &d->vq[i]; GOOD }",
        "for (int i = 0; i < d->many; i++)"
            + " { char *p = alloc_page(9); struct queue *q = &d->vq[i]; if (!p) return -1; GOOD }",
        "for (int i = 0; i < d->many; i++)" + " set_up(&d->vq[i], alloc_page(9), num, align);",
        "int i = 0; while (i < d->many) { char *p = alloc_page(9); struct queue t, *q = &t;"
            + " t.last = 0; GOOD d->vq[i++] = t; }",
      })
  void eachRoundLaysOutItsOwn(String body) throws UnreadableSourceException {
    Stated used = assertSays(read(body), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertEquals(
        1, used.assumptions().stream().filter(each -> each.rule().equals("rounds-alike")).count());
  }

  /** Negative control: what all rounds do wrongly is seen to differ. */
  @ParameterizedTest
  @ValueSource(
      strings =
          "for (int i = 0; i < d->many; i++) { char *p = alloc_page(9); struct queue *q = &d->vq[i];"
              + " GOOD q->used = p + ((18ul * num + 2 + align - 1) & -align); }")
  void whatEachDoesWronglyIsSeen(String body) throws UnreadableSourceException {
    assertSays(read(body), Quantity.USED, (n, a) -> up(18 * n + 2, a));
  }

  /** Negative control: one queue is laid out otherwise, or may be. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "char *p = alloc_page(9); d->vq[0].used = p + 2; for (int i = 1; i < d->many; i++)"
            + " { struct queue *q = &d->vq[i]; GOOD }",
        "char *p = alloc_page(9); d->vq[k].used = p + 2; for (int i = 1; i < d->many; i++)"
            + " { struct queue *q = &d->vq[i]; GOOD }",
        "char *p = alloc_page(9); for (int i = 0; i < d->many; i++)"
            + " { struct queue *q = &d->vq[i]; GOOD } d->vq[0].used = p + 2;",
        "char *p = alloc_page(9); for (int i = 0; i < d->many; i++)"
            + " { struct queue *q = &d->vq[i]; GOOD } d->vq[k].used = p + 2;",
        "for (int i = 0; i < d->many; i++) { char *p = alloc_page(9);"
            + " struct queue *q = &d->vq[i]; d->vq[0].used = p + 2; GOOD }",
        "for (int i = 0; i < d->many; i++) { char *p = alloc_page(9);"
            + " struct queue *q = &d->vq[i]; GOOD d->vq[0].used = p + 2; }",
        "for (int i = 0; i < d->many; i++) { char *p = alloc_page(9);"
            + " struct queue *q = &d->vq[i]; GOOD if (i) d->vq[i - 1].used = p + 2; }",
        "for (int i = 0; i < d->many; i++) { char *p = alloc_page(9);"
            + " struct queue *q = &d->vq[i]; GOOD if (i == 2) q->used = p + 2; }",
        "for (int i = 0; i < d->many; i++) { char *p = alloc_page(9);"
            + " struct queue *q = &d->vq[i]; GOOD q->used = p + UP + 2 * i; }",
        "for (int i = 0; i < d->many; i++) { char *p = alloc_page(9);"
            + " struct queue *q = &d->vq[i]; GOOD q->used = i ? d->vq[i - 1].used : p + UP; }",
        "for (int i = 0; i < d->many; i++) { char *p = alloc_page(9);"
            + " struct queue *q = &d->vq[i]; GOOD } for (int i = 0; i < d->many; i++) d->vq[i].used += 2;",
        "for (int i = 0; i < d->many; i++) { char *p = alloc_page(9);"
            + " struct queue *q = &d->vq[i]; GOOD } other(d);",
        "for (int i = 0; i < d->many; i++) { char *p = alloc_page(9);"
            + " struct queue *q = &d->vq[i]; GOOD other(d); }",
      })
  void anotherQueueMayBeLaidOutOtherwise(String body) throws UnreadableSourceException {
    unread(read(body), Quantity.USED);
  }
}
