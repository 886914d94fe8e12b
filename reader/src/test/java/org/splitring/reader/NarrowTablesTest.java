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

  private static ReadClaim kept(String avail, String more) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "typedef unsigned long word; typedef unsigned int u32;",
            "struct ring { char *desc, *avail, *used; u32 desc_phys, avail_phys, used_phys; };",
            "u32 checksum(u32);",
            "void lay(struct ring *r, u32 size, u32 table, u32 phys, word wide) {",
            "  u32 used = (18 * size + 6 + 4095) & ~4095u;",
            "  r->desc = (char *)(word)table;",
            "  r->avail = (char *)(" + avail + ");",
            "  r->used = (char *)(word)(table + used);",
            "  " + more,
            "}")
        .read("ring.c", "lay");
  }

  /** Places that are computed in the bits that the table's is kept in. */
  @Test
  void whatIsAddedInThirtyTwoBitsIsBehindTheTable() throws UnreadableSourceException {
    ReadClaim claim = kept("(word)(table + 16 * size)", "");
    assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, 4096));
    assertEquals(true, fits(claim));
  }

  /** The processor and the device may know the ring by two addresses. */
  @Test
  void twoAddressesOfOneRingAreCountedAlike() throws UnreadableSourceException {
    String phys =
        "r->desc_phys = phys; r->avail_phys = phys + 16 * size; r->used_phys = phys + used;";
    ReadClaim claim = kept("(word)(table + 16 * size)", phys);
    assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, 4096));
    String other = phys.replace("16 * size", "16 * size + 2");
    unread(kept("(word)(table + 16 * size)", other), Quantity.AVAIL);
    unread(kept("(word)(table + 16 * size)", phys.replace("+ used", "+ 4096")), Quantity.USED);
  }

  /** Negative control: not all of the place is computed so, or it is not from the table. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(word)(table + 16 * size) + (wide << 32)",
        "(word)(u32)(wide + 16 * size)",
        "(word)(checksum(table) + 16 * size)",
        "wide + (u32)(table + 16 * size)",
      })
  void anotherPlaceIsNot(String avail) throws UnreadableSourceException {
    unread(kept(avail, ""), Quantity.AVAIL);
  }
}
