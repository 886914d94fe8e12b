package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What {@code assert} is handed is evaluated in some builds, and left out of others (C11 7.2). */
class AssertedCallsTest {

  private static ReadClaim read(String asserted) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "struct ring { char *desc, *avail, *used; };",
            "static int fits(unsigned long a) { return a > 2; }",
            "void lay(struct ring *r, unsigned num, char *p, unsigned long align) {",
            "  r->desc = p;",
            "  assert(" + asserted + ");",
            "  r->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & -align);",
            "}")
        .read("ring.c", "lay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fits(align)", "check(num)", "num && fits(align)", "is_power_of_two(num)"})
  void whatChangesNothingMayBeLeftOut(String asserted) throws UnreadableSourceException {
    assertSays(read(asserted), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: these change Queue Size where they are evaluated. */
  @ParameterizedTest
  @ValueSource(strings = {"num++", "check(&num)", "(num = 8) && fits(align)"})
  void whatChangesSomethingDependsOnTheBuild(String asserted) throws UnreadableSourceException {
    var unread = unread(read(asserted), Quantity.USED);
    assertTrue(unread.reason().contains("depends on NDEBUG"), unread::toString);
  }
}
