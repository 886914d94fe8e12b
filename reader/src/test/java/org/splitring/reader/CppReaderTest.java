package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What is said of C++, and what is not. */
class CppReaderTest {

  private static final String TYPES =
      "typedef unsigned short u16; typedef unsigned u32; typedef unsigned long u64;";

  @Test
  void aClassIsReadInAHeaderWithoutAnEnding() throws UnreadableSourceException {
    Texts texts =
        Texts.of(
            "rings",
            "namespace wharf {",
            "class Rings {",
            "public:",
            "  unsigned long used_offset() const;",
            "private:",
            "  unsigned num_ = 0;",
            "  unsigned long align_ = 4096;",
            "};",
            "inline unsigned long Rings::used_offset() const",
            "{ return (18ul * num_ + 6 + align_ - 1) & ~(align_ - 1); }",
            "}");
    for (String name : List.of("wharf::Rings::used_offset", "Rings::used_offset", "used_offset")) {
      ReadClaim claim = texts.read("rings", name);
      assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    }
  }

  @Test
  void anInstanceOfATemplateOfStructuresIsALayout() throws UnreadableSourceException {
    Texts texts =
        Texts.of(
            "queue.hpp",
            TYPES,
            "struct entry { u64 addr; u32 len; u16 flags, next; };",
            "template <unsigned N, unsigned A = 64> struct Queue {",
            "  entry desc[N];",
            "  struct { u16 flags, idx, ring[N], used_event; } avail;",
            "  alignas(A) struct { u16 flags, idx; struct { u32 id, len; } ring[N]; u16 tail; } used;",
            "};",
            "using Queue8 = Queue<8>;",
            "typedef Queue<16, 4096> Queue16;");
    ReadClaim small = texts.read("queue.hpp", "Queue8");
    assertEquals(8, small.claim().scope().size().orElseThrow().entries());
    assertSays(small, Quantity.USED, (n, a) -> 192);
    assertSays(texts.read("queue.hpp", "Queue16"), Quantity.USED, (n, a) -> 4096);
  }

  @Test
  void theSameTextIsReadTheSameAsEitherLanguage() throws UnreadableSourceException {
    String[] lines = {
      TYPES,
      "struct ring { u32 num; char *desc, *avail, *used; };",
      "static void lay(struct ring *r, u32 num, char *p, u64 align)",
      "{",
      "  r->num = num; r->desc = p; r->avail = p + 16ul * num;",
      "  r->used = (char *)(((u64)r->avail + 2 * num + 6 + align - 1) & ~(align - 1));",
      "}"
    };
    ReadClaim c = Texts.of("lay.c", lines).read("lay.c", "lay");
    ReadClaim cpp = Texts.of("lay.cpp", lines).read("lay.cpp", "lay");
    assertEquals(
        c.claim().statement(Quantity.USED).toString().replace("lay.c", "lay"),
        cpp.claim().statement(Quantity.USED).toString().replace("lay.cpp", "lay"));
    assertSays(cpp, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  @Test
  void whatMayBeAnotherFunctionIsOpen() throws UnreadableSourceException {
    String[] lines = {
      "class Ring%s {",
      "  unsigned long used; unsigned num;",
      "public:",
      "  virtual unsigned long pad() const { return 6; }",
      "  void lay(unsigned num_, unsigned long base, unsigned long align)",
      "  { num = num_; used = (base + 18ul * num + pad() + align - 1) & ~(align - 1); }",
      "};"
    };
    Texts open = Texts.of("r.cpp", String.format(Locale.ROOT, String.join("\n", lines), ""));
    assertTrue(unread(open.read("r.cpp", "Ring::lay"), Quantity.USED).reason().contains("virtual"));
    Texts last = Texts.of("r.cpp", String.format(Locale.ROOT, String.join("\n", lines), " final"));
    assertSays(last.read("r.cpp", "Ring::lay"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  private static ReadClaim within(String held) throws UnreadableSourceException {
    return Texts.of(
            "h.cpp",
            "struct ring { char *desc, *used; }; extern spin *lock;",
            "void lay(ring *r, unsigned num, char *p, unsigned long align) {",
            "  r->desc = p;",
            held,
            "  r->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & ~(align - 1));",
            "}")
        .read("h.cpp", "lay");
  }

  /** What locks by the name of its class is an assumption, like a function's that locks. */
  @Test
  void anObjectThatLocksByItsNameIsAssumedToDoNoMore() throws UnreadableSourceException {
    var said =
        assertSays(within("spin_lock_guard g(lock);"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertTrue(said.assumptions().stream().anyMatch(each -> each.rule().equals("exempt-call")));
  }

  /** Negative controls: another name, and a lock that is handed the ring. */
  @Test
  void anObjectThatMayChangeTheRingLeavesItOpen() throws UnreadableSourceException {
    unread(within("spin_keeper g(r);"), Quantity.USED);
    unread(within("spin_lock_guard g(r);"), Quantity.USED);
  }

  /** Wherever in a text of C++ a choice stands that bears on an answer, it is open. */
  @Test
  void choicesBearOnWhatNamespacesClassesAndTemplatesHold() throws UnreadableSourceException {
    String choice = "\n#ifdef CONFIG_PAD\n %s\n#else\n %s\n#endif\n";
    String six = String.format(Locale.ROOT, choice, "6", "4");
    Map<String, String> texts =
        Map.of(
            "pad<u64>(0)",
            "template <typename T> T pad(T x) { return x +" + six + "; }",
            "sizeof(bytes)",
            "constexpr u32 pad() { return" + six + "; }\nstruct bytes { char c[pad()]; };",
            "pad()",
            "inline u32 pad(u32 x =" + six + ") { return x; }",
            "constants::pad",
            "struct constants { static constexpr u32 pad =" + six + "; };",
            "(u32)space::part::pad",
            "namespace space {"
                + String.format(
                    Locale.ROOT,
                    choice,
                    "enum class part { pad = 6 };",
                    "enum class part { pad = 4 };")
                + "}",
            "made().pad",
            "struct made { u32 pad; made() : pad(" + six + ") {} };",
            "defaulted().pad",
            "struct defaulted { u32 pad =" + six + "; };",
            "sizeof(alias)",
            String.format(Locale.ROOT, choice, "using alias = char[6];", "using alias = char[4];"));
    for (Map.Entry<String, String> each : texts.entrySet()) {
      Texts tree =
          Texts.of(
              "f.cpp",
              TYPES,
              each.getValue(),
              "u64 used_offset(u32 num, u64 align)",
              "{ return (18ul * num + " + each.getKey() + " + align - 1) & ~(align - 1); }");
      String reason = unread(tree.read("f.cpp", "used_offset"), Quantity.USED).reason();
      assertTrue(reason.contains("CONFIG_PAD"), () -> each.getKey() + ": " + reason);
      ReadRequest said =
          ReadRequest.of(tree, "f.cpp", "used_offset")
              .defining(Map.of("CONFIG_PAD", Optional.of("1")));
      assertSays(SourceReader.read(said).get(0), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    }
  }

  @Test
  void gccDoesNotPackWhatIsNoPlainStructure() throws UnreadableSourceException {
    String text =
        "struct in { unsigned v; %s private: unsigned char x; };\n"
            + "struct hdr { unsigned char k; in i; } __attribute__((packed));\n"
            + "unsigned long used_offset(unsigned num, unsigned long align)\n"
            + "{ return (18ul * num + sizeof(hdr) - 3 + align - 1) & ~(align - 1); }";
    Texts texts = Texts.of("p.cpp", String.format(Locale.ROOT, text, "in() : v(0) {}"));
    assertTrue(unread(texts.read("p.cpp", "used_offset"), Quantity.USED).reason().contains("pack"));
    Texts plain = Texts.of("p.cpp", String.format(Locale.ROOT, text, "").replace("private:", ""));
    assertSays(plain.read("p.cpp", "used_offset"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }
}
