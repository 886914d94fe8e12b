package org.splitring.reader;

import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Memory whose beginning is rounded up before a ring is laid out in it. */
class AlignedMemoryTest {

  private static ReadClaim read(String used) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "typedef unsigned long word;",
            "struct slot { char bytes[16]; };",
            "struct ring { struct slot *desc; char *avail, *used; };",
            "static word up(word x, word a) { return (x + a - 1) & ~(a - 1); }",
            "void lay(struct ring *r, unsigned num, char *p, word align) {",
            "  r->desc = (struct slot *)up((word)p, align);",
            "  r->avail = (char *)&r->desc[num];",
            "  r->used = (char *)" + used + ";",
            "}")
        .read("ring.c", "lay");
  }

  @Test
  void theRoundedBeginningIsTheBase() throws UnreadableSourceException {
    ReadClaim claim = read("up((word)r->avail + 2ul * num + 6, align)");
    assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  @Test
  void whatIsAddedAndTakenAwayCountsNothing() throws UnreadableSourceException {
    assertSays(
        read("up((word)r->avail - (word)p + (word)p + 2ul * num + 6, align)"),
        Quantity.USED,
        (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: a ring behind the beginning that was not rounded is anywhere. */
  @Test
  void theBeginningAsItWasIsNotTheBase() throws UnreadableSourceException {
    unread(read("up((word)p + 18ul * num + 6, align)"), Quantity.USED);
    unread(read("(r->avail - p + 2ul * num + 6)"), Quantity.USED);
  }
}
