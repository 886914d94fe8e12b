package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A ring whose table is kept in 32 bits, as a 32-bit program does, is where these reach. */
class NarrowTablesTest {

  private static ReadClaim read(String table) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "typedef unsigned long word; typedef unsigned int u32;",
            "#define UP(x, a) (((x) + (a) - 1) & ~((a) - 1))",
            "struct slot { char bytes[16]; };",
            "struct ring { struct slot *desc; char *avail, *used; };",
            "void lay(struct ring *r, u32 num, char *p, u32 align) {",
            "  r->desc = (struct slot *)(word)" + table + ";",
            "  r->avail = (char *)&r->desc[num];",
            "  r->used = (char *)(word)UP((u32)(word)r->avail + 2 * num + 6, align);",
            "}")
        .read("ring.c", "lay");
  }

  private static boolean fits(ReadClaim claim) {
    return claim.claim().statement(Quantity.USED).orElseThrow().assumptions().stream()
        .anyMatch(each -> each.rule().equals("base-fits"));
  }

  @Test
  void theRingIsBelowFourGigabytes() throws UnreadableSourceException {
    ReadClaim claim = read("UP((u32)(word)p, align)");
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertEquals(true, fits(claim));
  }

  /** Negative control: a table that may be anywhere has its ring cut off. */
  @Test
  void aWideTableMayBeAnywhere() throws UnreadableSourceException {
    assertEquals(false, fits(read("p")));
  }
}
