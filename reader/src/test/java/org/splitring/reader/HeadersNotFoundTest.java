package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.splitring.reader.Texts.unread;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Where a header is missed, the mend says which were not found, and which files they may be. */
class HeadersNotFoundTest {

  private static final String MEND =
      "name the directory of the header that declares it with --include";

  private static Texts including(String... lines) {
    return Texts.of(
        "o.c",
        String.join("\n", lines),
        "struct ring { char *desc, *used; };",
        "void lay(struct ring *r, unsigned num, char *p, unsigned long align) {",
        "  r->desc = p;",
        "  r->used = p + ((18ul * num + 3 * sizeof(word) + align - 1) & ~(align - 1));",
        "}");
  }

  private static String mend(Texts texts) throws UnreadableSourceException {
    return unread(texts.read("o.c", "lay"), Quantity.USED).mend();
  }

  @Test
  void theFilesThatFitAreNamed() throws UnreadableSourceException {
    Texts texts =
        including("#include <other.h>", "#include <base.h>")
            .with("p/base.h", "typedef unsigned short word;")
            .with("q/base.h", "typedef unsigned int word;");
    assertEquals(
        MEND + "; not found: <base.h> (it may be p/base.h or q/base.h), <other.h>", mend(texts));
  }

  @Test
  void noMoreThanThreeAreNamed() throws UnreadableSourceException {
    Texts texts =
        including("#include <a.h>", "#include <b.h>", "#include \"c.h\"", "#include <d.h>");
    assertEquals(MEND + "; not found: <a.h>, <b.h>, \"c.h\", 1 more", mend(texts));
  }

  @Test
  void nothingIsSaidWhereAllWereFound() throws UnreadableSourceException {
    assertEquals(MEND, mend(including("#include \"c.h\"").with("c.h", "extern int other;")));
  }
}
