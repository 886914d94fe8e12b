package org.splitring.reader;

import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Addresses that are kept as numbers: what is written there does not move the ring. */
class NumberedPlacesTest {

  private static ReadClaim read(String place, String after) throws UnreadableSourceException {
    String text =
        "typedef unsigned short u16; typedef unsigned long u64;\n"
            + "struct part { u16 flags, idx; u16 ring[]; };\n"
            + "struct queue { char *desc; struct part *avail, *used; };\n"
            + "struct info { u64 queue, other; u16 num; u64 align; };\n"
            + "void vring_init(struct queue *vr, struct info *info) {\n"
            + "  u64 p = info->queue;\n"
            + "  vr->desc = (char *)p;\n"
            + "  vr->avail = (struct part *)(p + info->num * 16ul);\n"
            + "  vr->used = (struct part *)("
            + place
            + ");\n  "
            + after
            + " }\n";
    return Texts.of("ring.c", text).read("ring.c", "vring_init");
  }

  private static final String END = "(p + info->num * 18ul + 6 + info->align - 1)";

  @Test
  void whatIsRoundedStaysInItsObject() throws UnreadableSourceException {
    String clear = "vr->avail->flags = 0; vr->used->flags = 0; vr->used->idx = 0;";
    String masked = END + " & ~(info->align - 1)";
    assertSays(read(masked, clear), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertSays(read("-info->align & " + END, clear), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    String divided = END + " / info->align * info->align";
    assertSays(read(divided, clear), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: such a place may be anywhere, and so among the pointers. */
  @Test
  void whatIsMixedOfTwoNumbersMayBeAnywhere() throws UnreadableSourceException {
    String masked = END + " & ~(info->align - 1)";
    String stray = "((struct part *)(p ^ info->other))->flags = 0;";
    unread(read(masked, stray), Quantity.USED);
    unread(read(masked, stray), Quantity.AVAIL);
  }

  /** What is kept in fewer bits, or was given as a number, is an address as well. */
  @ParameterizedTest
  @ValueSource(strings = {"info->queue", "alloc_dma(64)", "(u32)info->queue + 16"})
  void aNarrowNumberIsAnAddress(String number) throws UnreadableSourceException {
    ReadClaim claim = narrow(number, "vr->avail->flags = 0; vr->used->flags = 1; *p = 0;");
    assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: two numbers in one, and what is no address by its name. */
  @ParameterizedTest
  @ValueSource(strings = {"info->queue ^ info->other", "checksum(64)"})
  void anotherNumberMayBeAnywhere(String number) throws UnreadableSourceException {
    unread(narrow(number, "vr->avail->flags = 0; *p = 0;"), Quantity.USED);
  }

  private static ReadClaim narrow(String number, String after) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "typedef unsigned short u16; typedef unsigned int u32; typedef unsigned long u64;",
            "struct part { u16 flags, idx; u16 ring[]; };",
            "struct queue { char *desc; struct part *avail, *used; };",
            "struct info { u32 queue, other; u16 num; u64 align; };",
            "u32 alloc_dma(u32); u32 checksum(u32);",
            "void vring_init(struct queue *vr, struct info *info) {",
            "  char *p = (char *)(u64)(" + number + ");",
            "  vr->desc = p;",
            "  vr->avail = (struct part *)(p + info->num * 16ul);",
            "  vr->used = (struct part *)(" + END.replace("(p ", "((u64)p ") + " & -info->align);",
            after + " }")
        .read("ring.c", "vring_init");
  }
}
