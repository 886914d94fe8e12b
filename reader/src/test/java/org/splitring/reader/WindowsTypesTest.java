package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.DataModel;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A driver of Windows is read with the types and the packing that Windows has. */
class WindowsTypesTest {

  private static ReadClaim read(String type) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "#include <pshpack1.h>",
            "struct desc { ULONGLONG addr; unsigned long len; unsigned short flags, next; };",
            "struct avail { unsigned char pad; unsigned short idx, ring[]; unsigned char rest; };",
            "#include <poppack.h>",
            "struct ring { unsigned num; struct desc *desc; char *avail, *used; };",
            "void lay(struct ring *r, unsigned num, void *p, unsigned long align) {",
            "  r->num = num; r->desc = p; r->avail = (char *)p + num * sizeof(struct desc);",
            "  r->used = (char *)(((" + type + ")r->avail + 2 * num + 6 + align - 1)",
            "      & ~((" + type + ")align - 1)); }")
        .read("ring.c", "lay");
  }

  /**
   * Negative control in the second row: without a type of Windows alone {@code long} is as it is.
   */
  @ParameterizedTest
  @CsvSource({"ULONG_PTR,LLP64,16", "uintptr_t,LLP64,16"})
  void longHas32Bits(String type, DataModel model, int bytes) throws UnreadableSourceException {
    ReadClaim claim = read(type);
    assertEquals(model, claim.claim().model());
    assertSays(claim, Quantity.AVAIL, (n, a) -> bytes * n);
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: another system's words. */
  @ParameterizedTest
  @CsvSource({"u64", "UINT64"})
  void otherTypesAreOfAnySystem(String type) throws UnreadableSourceException {
    ReadClaim claim =
        Texts.of(
                "ring.c",
                "unsigned long used_offset(unsigned num, unsigned long align) {",
                "  " + type + " end = 18 * num + 6;",
                "  return (end + align - 1) & -align; }")
            .read("ring.c", "used_offset");
    assertEquals(DataModel.LP64, claim.claim().model());
    Statement said = assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertEquals(
        0, said.assumptions().stream().filter(each -> each.rule().equals("windows-types")).count());
  }
}
