package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Memory that a function without text gives by a pointer to where it is to be kept. */
class FailedCallsTest {

  private static final String PLACED =
      "  r->desc = at; r->avail = at + 16ul * num;\n"
          + "  r->used = (char *)(((unsigned long)at + 18ul * num + 6 + align - 1) & -align);\n"
          + "  return 0; }\n";

  private static ReadClaim read(String before) throws UnreadableSourceException {
    return body(before + PLACED);
  }

  private static ReadClaim body(String text) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "struct ring { char *mem, *desc, *avail, *used; };\n"
                + "struct ops { int (*get)(struct ops *, int pages, char **where); int legacy; };\n"
                + "int lay(struct ops *o, struct ring *r, unsigned num, unsigned long align) {\n"
                + "  int status; char *at;\n"
                + text)
        .read("ring.c", "lay");
  }

  private static List<String> rules(ReadClaim claim) {
    return claim.claim().statement(Quantity.USED).orElseThrow().assumptions().stream()
        .map(each -> each.rule())
        .toList();
  }

  @Test
  void whatWasGivenIsTheBase() throws UnreadableSourceException {
    String local = "  status = o->get(o, 4, &at);\n";
    assertSays(read(local), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertSays(read(local), Quantity.AVAIL, (n, a) -> 16 * n);
    assertSays(read(local + "  at += 16;\n"), Quantity.AVAIL, (n, a) -> 16 * n);
    String member = "  status = o->get(o, 4, &r->mem); at = r->mem;\n";
    assertSays(read(member), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: what was given before is other memory. */
  @Test
  void whatWasGivenTwiceIsNotOneMemory() throws UnreadableSourceException {
    String twice =
        "  char *first; status = o->get(o, 4, &r->mem); first = r->mem;\n"
            + "  status = o->get(o, 4, &r->mem); at = r->mem;\n";
    unread(
        body(
            twice
                + "  r->desc = at; r->avail = at + 16ul * num;\n"
                + "  r->used = (char *)(((unsigned long)first + 18ul * num + 6 + align - 1) & -align);\n"
                + "  return 0; }\n"),
        Quantity.USED);
  }

  @Test
  void whereTheCallFailsNoRingIsLaidOut() throws UnreadableSourceException {
    ReadClaim claim =
        read("  status = o->get(o, 4, &r->mem); if (status < 0) return status; at = r->mem;\n");
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertEquals(true, rules(claim).contains("failed-call"), rules(claim)::toString);
    assertSays(
        read("  if (!r) return -1; if (o->get(o, 4, &r->mem) < 0) return -1; at = r->mem;\n"),
        Quantity.USED,
        (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: it gives up for another reason, and the call may have laid out a ring. */
  @Test
  void whatLeavesForAnotherReasonMayHaveARing() throws UnreadableSourceException {
    unread(
        read("  status = o->get(o, 4, &r->mem); if (o->legacy) return 0; at = r->mem;\n"),
        Quantity.USED);
  }

  /** Negative control: the caller is told the same, so that the call may have done it all. */
  @Test
  void whatGivesBackTheSameMayHaveARing() throws UnreadableSourceException {
    unread(
        read("  status = o->get(o, 4, &r->mem); if (status == 0) return 0; at = r->mem;\n"),
        Quantity.USED);
  }

  /** Negative control: there is a ring that the call may have moved. */
  @Test
  void whatWasLaidOutBeforeTheCallIsARing() throws UnreadableSourceException {
    String ring = "  r->used = r->mem; r->desc = r->mem;\n";
    unread(
        read(
            ring
                + "  status = o->get(o, 4, &r->mem); if (status < 0) return status; at = r->mem;\n"),
        Quantity.USED);
  }
}
