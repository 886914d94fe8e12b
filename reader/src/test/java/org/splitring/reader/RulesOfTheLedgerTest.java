package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.DataModel;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Each rule of the ledger: where it is used it is said, and without it there is no answer. */
class RulesOfTheLedgerTest {

  private static final String RING = "struct ring { unsigned num; char *desc, *avail, *used; };\n";
  private static final String LAY =
      "void lay(struct ring *r, unsigned num, char *p, unsigned long align) {\n" + " r->desc = p; ";
  private static final String USED =
      " r->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & -align); }\n";
  private static final String SIZE = "unsigned long used_offset(unsigned num, unsigned long align)";
  private static final String ROUND = " + align - 1) & -align; }\n";

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("named-input", SIZE + "{ return (18ul * num + 6" + ROUND),
        Arguments.of(
            "distinct-pointers", "char **o;" + RING + LAY + USED.replace("}", "*o = p; }")),
        Arguments.of(
            "rounds-alike",
            RING
                + "struct dev { int many; struct ring vq[8]; };"
                + "void lay(struct dev *d, unsigned num, char *p, unsigned long align) { for (int i = 0; i < d->many; i++, p += 65536) { struct ring *r = &d->vq[i]; r->desc = p;"
                + USED.replace("}", "} }")),
        Arguments.of(
            "exempt-call",
            "void spin_unlock(int *);"
                + RING.replace("unsigned num", "int l")
                + LAY
                + USED.replace("}", "spin_unlock(&r->l); }")),
        Arguments.of(
            "call-leaves-parameters",
            "void tell(int);" + RING + LAY + USED.replace("}", "tell(1); }")),
        Arguments.of(
            "counted-size",
            "struct d { char a[16]; };"
                + RING.replace("char *desc", "struct d *desc; char").replace("char , ", "char ")
                + "void lay(struct ring *r, unsigned many, struct d *p, unsigned long align) { r->desc = p; r->avail = (char *)&p[many]; r->used = (char *)(((unsigned long)p + 18ul * many + 6 + align - 1) & -align); }"),
        Arguments.of(
            "base-is-there",
            RING
                + "int lay(struct ring *r, unsigned num, char *p, unsigned long align) { if (!p) return -1; r->desc = p;"
                + USED.replace("}", "return 0; }")),
        Arguments.of(
            "signed-address",
            RING
                + "void lay(struct ring *r, unsigned num, char *p, unsigned long align) { r->desc = p; r->used = (char *)(((long)p + 18l * num + 6 + (long)align - 1) & -(long)align); }"),
        Arguments.of(
            "open-member", RING.replace("char *desc", "lock_t l; char *desc") + LAY + USED),
        Arguments.of(
            "little-endian",
            SIZE + "{ return (18ul * num + le16_to_cpu((unsigned short)6)" + ROUND),
        Arguments.of("base-type", SIZE + "{ u32 n = num; return (18ul * n + 6" + ROUND),
        Arguments.of(
            "marker-macro",
            "struct s { short a; int b; } __packed;"
                + SIZE
                + "{ return (18ul * num + sizeof(struct s)"
                + ROUND),
        Arguments.of(
            "read-once",
            "int other;\n#ifndef _WIDE_T\n#define _WIDE_T\ntypedef unsigned long wide_t;\n#endif\n"
                + SIZE
                + "{ return (18ul * (wide_t)num + 6"
                + ROUND),
        Arguments.of(
            "read-once",
            "int other;\n#if !defined(_WIDE_T)\ntypedef unsigned long wide_t;\n#define _WIDE_T\n#endif\n"
                + SIZE
                + "{ return (18ul * (wide_t)num + 6"
                + ROUND),
        Arguments.of(
            "undeclared-call",
            "#ifndef NO_LEGACY\nstatic unsigned long head(unsigned n) { return 18ul * n + 6; }\n#endif\n"
                + SIZE
                + "{ return (head(num)"
                + ROUND),
        Arguments.of(
            "usual-default",
            "#ifndef MIN\n#define MIN(a, b) ((a) < (b) ? (a) : (b))\n#endif\n"
                + SIZE
                + "{ return (18ul * num + MIN(6, 8)"
                + ROUND),
        Arguments.of("usual-macro", SIZE + "{ return roundup2(18ul * num + 6, align); }\n"),
        Arguments.of(
            "memory-call",
            "void *page_alloc(int); int count; int *counter = &count;"
                + RING.replace("char *desc", "char *spare, *desc")
                + "void lay(struct ring *r, unsigned num, unsigned long align) { struct ring at; struct ring **o = (struct ring **)&at; char *p; use(&at); p = page_alloc(4);"
                + " r->desc = p; r->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & -align); *p = 0; }"),
        Arguments.of(
            "failed-call",
            "int get(char **where);"
                + RING
                + "int lay(struct ring *r, unsigned num, unsigned long align) { char *p; int no = get(&r->desc); if (no) return no; p = r->desc; r->desc = p;"
                + USED.replace("}", "return 0; }")),
        Arguments.of(
            "never-returns",
            "void stop(void) __attribute__((noreturn));\n#ifdef WIDE\n# define CHECK() stop()\n#else\n# define CHECK()\n#endif\n"
                + SIZE
                + "{ CHECK(); return (18ul * num + 6"
                + ROUND),
        Arguments.of(
            "undeclared-name", "void tell(unsigned);" + RING + LAY + "tell(SOME); " + USED),
        Arguments.of(
            "ring-in-place",
            RING
                + "unsigned short *used_event(struct ring *r) { return (unsigned short *)(r->avail + 4 + 2ul * r->num); }"),
        Arguments.of(
            "function-elsewhere",
            "unsigned long head(unsigned n);" + SIZE + "{ return (head(num)" + ROUND),
        Arguments.of(
            "header-per-machine",
            "#include <cpu/width.h>\n" + SIZE + "{ return (18ul * num + WIDTH" + ROUND),
        Arguments.of("windows-types", SIZE + "{ ULONG_PTR end = 18 * num + 6; return (end" + ROUND),
        Arguments.of(
            "header-elsewhere",
            "#include <of/bytes.h>\n" + SIZE + "{ return (18ul * num + BYTES" + ROUND));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isSaidAndNeeded(String rule, String text) throws UnreadableSourceException {
    Texts texts =
        Texts.of("ring.c", text)
            .with("far/of/bytes.h", "#define BYTES 6")
            .with("lib/head.c", "unsigned long head(unsigned n) { return 18ul * n + 6; }")
            .with("arch/x86/cpu/width.h", "#define WIDTH 6")
            .with("arch/arm64/cpu/width.h", "#define WIDTH (4 + 2)");
    boolean isEvent = text.contains("*used_event(");
    Quantity quantity = isEvent ? Quantity.USED_EVENT : Quantity.USED;
    String name = text.contains(" lay(") ? "lay" : isEvent ? "used_event" : "used_offset";
    ReadRequest request = ReadRequest.of(texts, "ring.c", name).as(DataModel.LP64);
    Statement with = Texts.statement(SourceReader.read(request).get(0), quantity);
    assertInstanceOf(Stated.class, with, with::toString);
    assertTrue(rules(with).contains(rule), with::toString);
    Statement without = Texts.statement(SourceReader.read(request.without(rule)).get(0), quantity);
    assertInstanceOf(Unread.class, without, without::toString);
    assertEquals(List.of(), rules(without).stream().filter(rule::equals).toList());
  }

  private static List<String> rules(Statement statement) {
    return statement.assumptions().stream().map(each -> each.rule()).toList();
  }
}
