package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A choice with which a function that is called is not declared is built by nobody. */
class UndeclaredChoicesTest {

  private static final String INIT =
      "static inline void vring_init(struct vring *r, unsigned num, char *p, unsigned long align) {\n"
          + "  r->desc = p; r->avail = p + 16ul * num;\n"
          + "  r->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & ~(align - 1)); }\n";

  private static ReadClaim read(String condition, String other) throws UnreadableSourceException {
    return Texts.of(
            "vring.h",
            "struct vring { char *desc, *avail, *used; };",
            condition + "\n" + INIT + other + "\n#endif")
        .with(
            "queue.c",
            "#include \"vring.h\"",
            "void lay(struct vring *r, unsigned num, char *p, unsigned long align) {",
            "  vring_init(r, num, p, align); }")
        .read("queue.c", "lay");
  }

  @Test
  void theFunctionIsThere() throws UnreadableSourceException {
    Stated said =
        assertSays(read("#ifndef NO_LEGACY", ""), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertTrue(
        said.assumptions().stream()
            .anyMatch(
                each ->
                    each.rule().equals("undeclared-call")
                        && each.text().contains("defined(NO_LEGACY)")),
        said::toString);
  }

  /** What a header leaves out for assembler, no file of C leaves out. */
  @ParameterizedTest
  @ValueSource(strings = {"ASM_FILE", "__ASM__", "ASSEMBLER_SOURCE"})
  void noFileOfAssemblerHasTheFunction(String name) throws UnreadableSourceException {
    assertSays(read("#ifndef " + name, ""), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: another text of it may be anywhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#else\nvoid vring_init(struct vring *r, unsigned num, char *p, unsigned long align);",
        "#else\n#include <other/vring.h>",
        "#else\n#define vring_init(r, num, p, align) ((void)((r)->used = (p)))",
        "#else\nstatic void vring_init(struct vring *r, unsigned n, char *p, unsigned long a) { r->used = p; }",
      })
  void anotherTextIsChosen(String other) throws UnreadableSourceException {
    unread(read("#ifndef NO_LEGACY", other), Quantity.USED);
  }

  /** Negative control: who has one of his own says so. */
  @ParameterizedTest
  @ValueSource(strings = {"HAVE_VRING_INIT", "CONFIG_SYSTEM_VRING", "VRING_CUSTOM", "ASM_VRING"})
  void theBuildHasItsOwn(String name) throws UnreadableSourceException {
    unread(read("#ifndef " + name, ""), Quantity.USED);
  }

  /** Negative control: who has a macro of that name calls nothing. */
  @Test
  void itMayBeAMacro() throws UnreadableSourceException {
    unread(read("#ifndef vring_init", ""), Quantity.USED);
    unread(read("#if !defined(vring_init)", ""), Quantity.USED);
  }

  /** Negative control: with either answer it is there, and does something else. */
  @Test
  void bothAreBuilt() throws UnreadableSourceException {
    ReadClaim claim =
        Texts.of("vring.h", "struct vring { char *desc, *avail, *used; };", INIT)
            .with(
                "queue.c",
                "#include \"vring.h\"",
                "void lay(struct vring *r, unsigned num, char *p, unsigned long align) {",
                "  vring_init(r, num, p, align);",
                "#ifdef LATER",
                "  note(r);",
                "#endif",
                "}")
            .read("queue.c", "lay");
    unread(claim, Quantity.USED);
  }

  private static final String LAY =
      "void lay(vq_t *r, unsigned num, char *p, unsigned long align) {\n"
          + "  r->desc = p; r->avail = p + 16ul * num;\n"
          + "  r->used = (char *)(((unsigned long)p + 18ul * num + PAD + align - 1) & ~(align - 1)); }";

  private static ReadClaim where(String type, String pad) throws UnreadableSourceException {
    return Texts.of("queue.c", type, pad, LAY).read("queue.c", "lay");
  }

  private static final String TYPE = "typedef struct { char *desc, *avail, *used; } vq_t;\n";

  @Test
  void aTypeThatIsUsedIsThere() throws UnreadableSourceException {
    ReadClaim claim = where("#if FEATURE_BLK\n" + TYPE + "#endif", "#define PAD 6");
    Stated said = assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertTrue(
        said.assumptions().stream()
            .anyMatch(
                each -> each.rule().equals("undeclared-call") && each.text().contains("vq_t")),
        said::toString);
  }

  @Test
  void aConstantThatIsUsedIsThere() throws UnreadableSourceException {
    ReadClaim claim = where(TYPE, "#if FEATURE_BLK\nenum { PAD = 6 };\n#endif");
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: another one of that name may be anywhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#if FEATURE_BLK\nenum { PAD = 6 };\n#else\nenum { PAD = 8 };\n#endif",
        "#if FEATURE_BLK\nenum { PAD = 6 };\n#else\n#include <other/pad.h>\n#endif",
        "#if FEATURE_BLK\nenum { PAD = 6 };\n#else\n#define PAD 8\n#endif",
        "#if HAVE_PAD\nenum { PAD = 6 };\n#endif",
        "#ifndef PAD\nenum { PAD = 6 };\n#endif",
      })
  void anotherConstantIsChosen(String pad) throws UnreadableSourceException {
    unread(where(TYPE, pad), Quantity.USED);
  }
}
