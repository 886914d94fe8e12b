package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A build in which a function is not for lays out no ring with it. */
class NeverReturningTest {

  private static ReadClaim read(String otherwise) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "extern void no_such_mode(void) __attribute__((noreturn));",
            "#if MODE == 1",
            "# define ONLY_FLAT() " + otherwise,
            "# define EXTRA 8",
            "#else",
            "# define ONLY_FLAT() do { } while (0)",
            "# define EXTRA 6",
            "#endif",
            "unsigned long used_offset(unsigned num, unsigned long align) {",
            "  ONLY_FLAT();",
            "  return (18ul * num + EXTRA + align - 1) & -align;",
            "}")
        .read("ring.c", "used_offset");
  }

  @Test
  void onlyBuildsInWhichItReturnsCount() throws UnreadableSourceException {
    ReadClaim claim = read("no_such_mode()");
    var said = assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertTrue(
        said.assumptions().stream().anyMatch(each -> each.rule().equals("never-returns")),
        said::toString);
  }

  /** Negative control: there it returns, and lays out another ring. */
  @Test
  void aBuildInWhichItReturnsCounts() throws UnreadableSourceException {
    unread(read("if (num == 0) no_such_mode()"), Quantity.USED);
    unread(read("do { } while (0)"), Quantity.USED);
  }
}
