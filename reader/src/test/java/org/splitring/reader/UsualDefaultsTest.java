package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Who has a macro that means the same everywhere has the same as the text that defines it. */
class UsualDefaultsTest {

  private static final String RING = "struct ring { char *desc, *avail, *used; };\n";

  private static ReadClaim read(String macro, String use) throws UnreadableSourceException {
    String name = macro.split("[ (]")[0];
    return Texts.of(
            "ring.c",
            "#ifndef " + name,
            "#define " + macro,
            "#endif",
            RING + "void lay(struct ring *r, unsigned num, char *p, unsigned long align) {",
            "  r->desc = p; r->avail = p + 16ul * num;",
            "  r->used = (char *)(((unsigned long)p + 18ul * num + "
                + use
                + " + align - 1) & ~(align - 1)); }")
        .read("ring.c", "lay");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "MIN(a, b) ((a) < (b) ? (a) : (b));MIN(6, 8)",
        "MAX(p,q) (((p) > (q)) ? (p) : (q));MAX(6, 4)",
        "TRUE 1;6 * TRUE",
        "NULL ((void *)0);(p == NULL ? 6 : 6)",
        "ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]));ARRAY_SIZE(\"12345\")",
      })
  void itIsWhatTheTextDefines(String macro, String use) throws UnreadableSourceException {
    var said = assertSays(read(macro, use), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertEquals(
        1, said.assumptions().stream().filter(each -> each.rule().equals("usual-default")).count());
  }

  /** Negative control: another meaning, or a name that means nothing in particular. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "MIN(a, b) ((a) > (b) ? (a) : (b));MIN(6, 4)",
        "MIN(a, b) (a);MIN(6, 8)",
        "TRUE 2;3 * TRUE",
        "LEAST(a, b) ((a) < (b) ? (a) : (b));LEAST(6, 8)",
        "EVENT 6;EVENT",
      })
  void itIsAChoice(String macro, String use) throws UnreadableSourceException {
    unread(read(macro, use), Quantity.USED);
  }

  private static ReadClaim logged(String branches) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "#ifdef DEBUG_LOG",
            branches,
            "#endif",
            RING + "static unsigned long head = 6;",
            "void lay(struct ring *r, unsigned num, char *p, unsigned long align) {",
            "  r->desc = p; r->avail = p + 16ul * num;",
            "  r->used = (char *)(((unsigned long)p + 18ul * num + head + align - 1) & ~(align - 1)); }",
            "void later(void) { LOG(\"x\", 1); }")
        .read("ring.c", "lay");
  }

  /** Negative control: what pastes makes a name, which may be that of the variable. */
  @Test
  void aCommaThatIsLeftOutMakesNoName() throws UnreadableSourceException {
    assertSays(
        logged("#define LOG(f, ...) printf(f, ##__VA_ARGS__)\n#else\n#define LOG(f, ...) (void)0"),
        Quantity.USED,
        (n, a) -> up(18 * n + 6, a));
    unread(
        logged("#define LOG(f, x) he##ad = 8\n#else\n#define LOG(f, ...) (void)0"), Quantity.USED);
  }
}
