package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What a function calls and another file of the tree has the text of is read with it. */
class OtherFilesTest {

  private static final String HEADER =
      "#pragma once\nstruct vq { unsigned num; char *desc, *avail, *used; };\n"
          + "void place(struct vq *q, char *p, unsigned long align);";

  private static final String PLACE =
      "void place(struct vq *q, char *p, unsigned long align) { q->desc = p;"
          + " q->avail = p + 16ul * q->num;"
          + " q->used = (char *)(((unsigned long)p + 18ul * q->num + 6 + align - 1) & -align); }";

  private static Texts tree(String... before) {
    return Texts.of("inc/vq.h", HEADER)
        .with(
            "drv/init.c",
            String.join("\n", before),
            "#include \"../inc/vq.h\"",
            "void setup(struct vq *q, unsigned num, char *p, unsigned long align) {",
            "  q->num = num; q->desc = p; q->used = 0; place(q, p, align); }");
  }

  @Test
  void theOnlyTextIsRead() throws UnreadableSourceException {
    ReadClaim claim =
        tree().with("lib/place.c", "#include \"../inc/vq.h\"", PLACE).read("drv/init.c", "setup");
    assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
    var said = assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertEquals(
        1,
        said.assumptions().stream()
            .filter(each -> each.rule().equals("function-elsewhere"))
            .filter(each -> each.text().contains("lib/place.c"))
            .count());
  }

  @Test
  void textsThatSayTheSameAreOne() throws UnreadableSourceException {
    ReadClaim claim =
        tree()
            .with("a/place.c", "#include \"../inc/vq.h\"", PLACE)
            .with("b/place.c", "#include \"../inc/vq.h\"", PLACE.replace("+ 6 +", "+ 2 + 4 +"))
            .read("drv/init.c", "setup");
    var said = assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertTrue(said.assumptions().toString().contains("a/place.c, b/place.c"), said::toString);
  }

  /** Negative control: two texts of which one says something else. */
  @Test
  void textsThatDifferLeaveItOpen() throws UnreadableSourceException {
    unread(
        tree()
            .with("a/place.c", "#include \"../inc/vq.h\"", PLACE)
            .with("b/place.c", "#include \"../inc/vq.h\"", PLACE.replace("+ 6 +", "+ 4 +"))
            .read("drv/init.c", "setup"),
        Quantity.USED);
  }

  /**
   * Negative control: the other file means something else by a name, by a macro or by a packed
   * layout, or its text is of its own, or a test's.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "struct vq { char *used, *avail, *desc; unsigned num; };",
        "#define num size\nstruct vq { unsigned size; char *desc, *avail, *used; };",
        "#pragma pack(1)\n#include \"../inc/vq.h\"",
        "#include \"../inc/vq.h\"\nstatic",
      })
  void anotherMeaningLeavesItOpen(String head) throws UnreadableSourceException {
    unread(
        tree().with("lib/place.c", head + " ", PLACE).read("drv/init.c", "setup"), Quantity.USED);
  }

  @Test
  void textsOfTestsAreNone() throws UnreadableSourceException {
    unread(
        tree().with("tests/place.c", "#include \"../inc/vq.h\"", PLACE).read("drv/init.c", "setup"),
        Quantity.USED);
  }

  /** Negative control: a macro of the first file would change the text of the second. */
  @Test
  void macrosOfOneFileAreNotThoseOfAnother() throws UnreadableSourceException {
    unread(
        tree("#define HEAD 4")
            .with(
                "lib/place.c",
                "#include \"../inc/vq.h\"",
                "#ifndef HEAD",
                "#define HEAD 6",
                "#endif",
                PLACE.replace("+ 6 +", "+ HEAD +"))
            .read("drv/init.c", "setup"),
        Quantity.USED);
  }

  /** Negative control: a helper of the same name, each with its own text. */
  @Test
  void staticHelpersOfOneNameAreTwo() throws UnreadableSourceException {
    unread(
        tree("static unsigned long head(unsigned n) { return 18ul * n + 4; }")
            .with(
                "lib/place.c",
                "#include \"../inc/vq.h\"",
                "static unsigned long head(unsigned n) { return 18ul * n + 6; }",
                PLACE.replace("18ul * q->num + 6", "head(q->num)"))
            .read("drv/init.c", "setup"),
        Quantity.USED);
  }

  /**
   * Negative control: a name that the linker does not know is each file's own, whatever it is of.
   *
   * @param here what the first file has of it
   * @param there what the second has, which is what its text means
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "static const unsigned HEAD = 6; | static const unsigned HEAD = 4; | HEAD",
        "enum { HEAD = 6 }; | static const unsigned HEAD = 4; | HEAD",
        "static unsigned HEAD = 6; | extern unsigned HEAD; | HEAD",
        "typedef unsigned char head_t[6]; | typedef unsigned char head_t[4]; | sizeof(head_t)",
        "struct head { short a, b, c; }; | struct head { short a, b; }; | sizeof(struct head)",
        "static const unsigned HEAD = 6; | #include \"missing.h\" | HEAD",
        "enum { HEAD = 6 }; | #include \"missing.h\" | HEAD",
        "typedef unsigned char head_t[6]; | #include \"missing.h\" | sizeof(head_t)",
        "struct head { short a, b, c; }; | #include \"missing.h\" | sizeof(struct head)",
        "static unsigned head(void) { return 6; } | #include \"missing.h\" | head()",
      })
  void whatTheLinkerDoesNotKnowIsEachFilesOwn(String here, String there, String head)
      throws UnreadableSourceException {
    unread(headed(here, there, head), Quantity.USED);
  }

  /** What it knows is one, and what the second file declares itself is its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "const unsigned HEAD = 6; | extern const unsigned HEAD; | HEAD",
        "unsigned head(void) { return 6; } | unsigned head(void); | head()",
        "#include \"missing.h\" | typedef unsigned char head_t[6]; | sizeof(head_t)",
        "static const unsigned OTHER = 6; | #include \"missing.h\" | 6",
      })
  void whatTheLinkerKnowsIsOne(String here, String there, String head)
      throws UnreadableSourceException {
    assertSays(headed(here, there, head), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  private static ReadClaim heaped(String there) throws UnreadableSourceException {
    String heap = "struct heap { unsigned long first; struct vq all[4]; };\n";
    return Texts.of("inc/vq.h", HEADER + "\n" + heap)
        .with(
            "drv/init.c",
            "#include \"../inc/vq.h\"",
            "struct more { char *p; };",
            "void setup(struct vq *q, unsigned num, char *p, unsigned long align) {",
            "  struct more m; m.p = p; q->num = num; q->desc = m.p; q->used = 0; place(q, p, align); }")
        .with(
            "lib/place.c",
            there,
            PLACE.replace("+ 6 +", "+ h.first +").replace("{ q->desc", "{ HEAP q->desc"))
        .read("drv/init.c", "setup");
  }

  private static final String HEAP =
      "\n#define HEAP struct heap h; h.all[1].num = 1; h.first = 6;\n";

  /** Each file numbers its structures in its own order, and has some that it never uses. */
  @Test
  void aStructureOfOneFileAloneIsMeasured() throws UnreadableSourceException {
    ReadClaim claim = heaped("#include \"../inc/vq.h\"" + HEAP);
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: the other file packs it, or has one of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#pragma pack(1)\n#include \"../inc/vq.h\"",
        "struct vq { unsigned num; char *desc, *avail, *used; };"
            + " struct heap { struct vq all[4]; unsigned long first; };",
      })
  void anotherLayoutOfItIsNot(String head) throws UnreadableSourceException {
    unread(heaped(head + HEAP), Quantity.USED);
  }

  /** What stops a reading is what stops it once the other files are there. */
  @Test
  void whatIsStillOpenIsSaid() throws UnreadableSourceException {
    ReadClaim claim =
        Texts.of(
                "ring.c",
                "unsigned long up(unsigned long, unsigned long);",
                "unsigned long vring_size(unsigned long k, unsigned long align) {",
                "  return up(18 * k + 6, align) + 8 * k + 6; }")
            .with(
                "up.c",
                "unsigned long up(unsigned long x, unsigned long a) { return (x + a - 1) & -a; }")
            .read("ring.c", "vring_size");
    assertEquals("k is not known", unread(claim, Quantity.TOTAL).reason());
  }

  private static ReadClaim headed(String here, String there, String head)
      throws UnreadableSourceException {
    return tree(here)
        .with(
            "lib/place.c",
            "#include \"../inc/vq.h\"",
            there,
            PLACE.replace("+ 6 +", "+ " + head + " +"))
        .read("drv/init.c", "setup");
  }
}
