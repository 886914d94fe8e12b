package org.splitring.reader;

import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What is not read may have done anything that its text could do. */
class UnreadTest {

  private static ReadClaim read(String before, String... body) throws UnreadableSourceException {
    return Texts.of(
            "size.c",
            "typedef unsigned long usize;",
            before,
            "usize used_offset(unsigned num, usize align)",
            "{",
            "  unsigned bytes = 6;",
            String.join("\n", body),
            "  return (18ul * num + bytes + align - 1) & -align;",
            "}")
        .read("size.c", "used_offset");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__int128 at = (usize)&bytes; *(unsigned *)(usize)at = 4;",
        "pair at = { (usize)&bytes, 0 }; *(unsigned *)at[0] = 4;",
        "*_Generic(&bytes, const unsigned *: &num, default: &bytes) = 4;",
        "set(&bytes);",
        "__int128 at = (usize)&bytes; keep((usize)at);",
        "void *at = &&here; here: other(at); *(unsigned *)((usize)at ^ (usize)&bytes) = 4;"
      })
  void anAddressThatGoesThroughItMayBeWritten(String text) throws UnreadableSourceException {
    String before =
        "typedef usize pair __attribute__((vector_size(16)));"
            + " void other(void *); void keep(usize);"
            + " typedef union { unsigned *at; void *any; } either __attribute__((transparent_union));"
            + " static void set(either to) { *to.at = 4; }";
    unread(read(before, text), Quantity.USED);
  }

  @Test
  void theSizeOfAParameterIsEvaluated() throws UnreadableSourceException {
    String before = "static unsigned kept; static void f(char some[kept -= 2]) { (void)some; }";
    unread(read(before, "char some[8]; kept = 6; f(some); bytes = kept;"), Quantity.USED);
  }

  @Test
  void aLoopWithTwoWaysInIsFollowedByNeither() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "",
            "  unsigned i = 0;",
            "  if (num == 2) goto middle;",
            "top: i++; bytes = 4;",
            "middle: if (i < 3) goto top;");
    unread(claim, Quantity.USED);
  }

  @Test
  void aFormatMayHaveSomethingStored() throws UnreadableSourceException {
    String log = "void log_msg(const char *, ...);";
    unread(read(log, "int n; log_msg(\"1234%n\", &n); bytes = n;"), Quantity.USED);
    unread(read(log, "log_msg(\"%u\", &bytes);"), Quantity.USED);
    assertSays(read(log, "log_msg(\"%u%%n\", bytes);"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  @Test
  void shiftsOfShiftsAreOne() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "",
            "  unsigned s = 0; usize rest = align;",
            "  while (rest >>= 1) s++;",
            "  align = 1ul << s;");
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }
}
