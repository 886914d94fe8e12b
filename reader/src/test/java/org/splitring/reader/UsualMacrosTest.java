package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.preprocess.UsualMacros;
import org.splitring.reader.source.UnreadableSourceException;

/** A macro that no text has anything to say of is what systems define it as, and so it is said. */
class UsualMacrosTest {

  private static ReadClaim read(String head) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            head,
            "struct ring { char *desc, *used; };",
            "void lay(struct ring *r, unsigned num, char *p, unsigned long align) { r->desc = p;",
            "  r->used = (char *)roundup2((unsigned long)p + 18ul * num + 6, align); }")
        .read("ring.c", "lay");
  }

  @Test
  void aMacroThatNothingSpeaksOfIsTheUsualOne() throws UnreadableSourceException {
    var said =
        assertSays(read("#define OTHER roundup2"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertEquals(
        1,
        said.assumptions().stream().filter(each -> each.rule().equals(UsualMacros.RULE)).count());
  }

  /** Negative controls: what a text asks of a name depends on whether it is defined. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#ifdef roundup2\n#endif",
        "#if defined(roundup2)\n#endif",
        "#if !defined roundup2 && defined(OTHER)\n#endif",
        "#if 0\n#define roundup2(x, y) (x)\n#endif",
        "#undef roundup2"
      })
  void aMacroThatTheTextSpeaksOfIsNot(String head) throws UnreadableSourceException {
    unread(read(head), Quantity.USED);
  }

  @Test
  void aMarkerInAPointerToAFunctionIsOneToo() throws UnreadableSourceException {
    ReadClaim claim =
        Texts.of(
                "ring.c",
                "typedef EFI_STATUS (EFIAPI *NOTIFY)(IN UINT16 Queue);",
                "struct ring { char *desc, *used; };",
                "EFI_STATUS EFIAPI lay(struct ring *r, UINT32 num, char *p, UINTN align) {",
                "  EFI_STATUS Status = 0; r->desc = p;",
                "  r->used = (char *)(((UINTN)p + 18ul * num + 6 + align - 1) & ~(align - 1));",
                "  return Status; }")
            .read("ring.c", "lay");
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }
}
