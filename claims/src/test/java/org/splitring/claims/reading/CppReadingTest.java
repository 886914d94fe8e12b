package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;

/** How functions of C++ are found, and what must not be taken for something else. */
class CppReadingTest {

  @TempDir private Path directory;

  private List<Claim> read(String name, String text, String... functions)
      throws IOException, UnreadableException {
    Path file = Files.writeString(directory.resolve(name), text);
    return ClaimReader.read(SourceRequest.of(file, functions));
  }

  private String lifted(String text, String... functions) throws IOException, UnreadableException {
    return ClaimText.of(read("ring.cpp", text, functions));
  }

  private void isUnread(String because, String text) throws IOException, UnreadableException {
    String lifted = lifted(text);
    assertTrue(lifted.contains("unread") && lifted.contains(because), lifted);
  }

  private static final String TWO =
      """
      #include <cstdint>
      namespace one { struct Queue {
        static std::size_t ring_size(std::size_t num, std::size_t align)
        { return (18 * num + 6 + align - 1 & ~(align - 1)) + 6 + 8 * num; }
      }; }
      namespace two { struct Queue {
        static std::size_t ring_size(std::size_t num, std::size_t align)
        { return (18 * num + 4 + align - 1 & ~(align - 1)) + 6 + 8 * num; }
      }; }
      """;

  @Test
  void aMethodIsNamedWithAsManyScopesAsTellItFromOthers() throws Exception {
    assertTrue(lifted(TWO, "one::Queue::ring_size").contains("+ 6 + a - 1"));
    assertTrue(lifted(TWO, "two::Queue::ring_size").contains("+ 4 + a - 1"));
    String message =
        assertThrows(UnreadableException.class, () -> lifted(TWO, "Queue::ring_size")).getMessage();
    assertTrue(
        message.endsWith(
            "Queue::ring_size is defined twice; choose one with --define or --undefine"),
        message);
  }

  @Test
  void aNameThatIsNearIsProposed() {
    String message =
        assertThrows(UnreadableException.class, () -> lifted(TWO, "one::Queue::ring_sise"))
            .getMessage();
    assertTrue(message.endsWith("did you mean one::Queue::ring_size?"), message);
  }

  @ParameterizedTest
  @MethodSource("org.splitring.claims.reading.StylesTest#sources")
  void theSameTextSaysTheSameInBothLanguages(Path source) throws Exception {
    String c = ClaimText.of(ClaimReader.read(SourceRequest.of(source)));
    Path copy = source.resolveSibling(source.getFileName().toString().replace(".c", ".cpp"));
    try {
      Files.writeString(copy, Files.readString(source));
      String cpp = ClaimText.of(ClaimReader.read(SourceRequest.of(copy)));
      assertEquals(c, cpp.replace(".cpp", ".c"));
    } finally {
      Files.delete(copy);
    }
  }

  @Test
  void aTextThatSaysSomethingElseInCppIsReadSo() throws Exception {
    String text =
        "enum { WIDE = 1ull << 40, TWO = 2 };\n"
            + "unsigned long ring_size(unsigned long num, unsigned long align)\n"
            + "{ return ((18 * num + 6 + align - 1) & ~(align - 1)) + 8 * num + 4 + sizeof(TWO); }\n";
    String c = ClaimText.of(read("ring.c", text));
    String cpp = ClaimText.of(read("ring.cpp", text));
    assertNotEquals(c, cpp.replace(".cpp", ".c"));
    assertTrue(cpp.contains("+ 8 * n + 12 "), cpp);
  }

  @Test
  void ofOverloadsTheOneIsReadThatIsCalled() throws Exception {
    String lifted =
        lifted(
            """
            unsigned long up(unsigned long x, unsigned long a) { return (x + a - 1) & ~(a - 1); }
            unsigned short up(unsigned short x, unsigned short a) { return x; }
            unsigned long used_offset(unsigned long num, unsigned long align)
            { return up(18 * num + 6, align); }
            """,
            "used_offset");
    assertTrue(lifted.contains("(18 * n + 6 + a - 1) & ~(a - 1)"), lifted);
  }

  @Test
  void aMemberThatABaseHasIsTheObjectsOwn() throws Exception {
    String lifted =
        lifted(
            """
            #include <cstdint>
            struct Base { std::uint64_t used_offset; unsigned num; };
            struct Derived : Base {
              std::uint64_t align;
              void place() { used_offset = (18 * num + 6 + align - 1) & ~(align - 1); }
            };
            """);
    assertTrue(lifted.contains("used: ("), lifted);
  }

  @Test
  void aMemberIsBehindTheBytesOfABase() throws Exception {
    String lifted =
        lifted(
            """
            #include <cstdint>
            struct Head { std::uint16_t flags; };
            struct Avail : Head { std::uint16_t idx; std::uint16_t ring[]; };
            std::uint64_t used_offset(std::uint64_t num, std::uint64_t align)
            { return (16 * num + sizeof(Avail) + 2 * num + 2 + align - 1) & ~(align - 1); }
            """);
    assertTrue(lifted.contains("(16 * n + 4 + 2 * n + 2 + a - 1)"), lifted);
  }

  @Test
  void anEmptyClassHasAByte() throws Exception {
    String lifted =
        lifted(
            """
            struct Nothing { void method(); static int shared; };
            unsigned long used_offset(unsigned long num, unsigned long align)
            { return (18 * num + 5 + sizeof(Nothing) + align - 1) & ~(align - 1); }
            """);
    assertTrue(lifted.contains("(18 * n + 6 + a - 1)"), lifted);
  }

  @Test
  void aValueHandedByReferenceToAnUnknownFunctionIsLost() throws Exception {
    isUnread(
        "may have changed it",
        """
        unsigned long used_offset(unsigned long num, unsigned long align)
        { unsigned long at = 18 * num + 6; nowhere(at, 1); return (at + align - 1) & ~(align - 1); }
        """);
  }

  @Test
  void whatMayBeACallIsNoDeclaration() throws Exception {
    for (String call : List.of("nowhere(at);", "nowhere(*p);", "Nowhere other(at);")) {
      isUnread(
          "",
          String.format(
              Locale.ROOT,
              """
          unsigned long used_offset(unsigned long num, unsigned long align)
          {
            unsigned long at = 18 * num + 6;
            unsigned long *p = &at;
            %s
            return (at + align - 1) & ~(align - 1);
          }
          """,
              call));
    }
  }

  @Test
  void whatAnObjectWasMadeWithItMayChangeLater() throws Exception {
    isUnread(
        "",
        """
        struct Adder { Adder(unsigned long &to); void add(unsigned long more); };
        unsigned long used_offset(unsigned long num, unsigned long align)
        {
          unsigned long at = 0;
          Adder adder(at);
          at = 18 * num + 4;
          adder.add(2);
          return (at + align - 1) & ~(align - 1);
        }
        """);
  }

  @Test
  void aMethodOfWhatAFunctionRefersToMayChangeIt() throws Exception {
    String text =
        """
        struct Ring { unsigned long used; unsigned num; void touch(); };
        struct Queue {
          Ring ring;
          static Ring %s();
          void place(unsigned long base, unsigned long align)
          {
            ring.used = (base + 18 * ring.num + 6 + align - 1) & ~(align - 1);
            get().touch();
          }
        };
        """;
    isUnread("", String.format(Locale.ROOT, text, "&get"));
    assertTrue(
        lifted(String.format(Locale.ROOT, text, "get")).contains("used: ("),
        lifted(String.format(Locale.ROOT, text, "get")));
  }

  @Test
  void anElementOfAnUnknownContainerMayBeAnything() throws Exception {
    isUnread(
        "nowhere::vector<int> is not declared",
        """
        struct Rings {
          nowhere::vector<int> all;
          unsigned long place(unsigned long num, unsigned long align)
          {
            unsigned long used_offset = (18 * num + 6 + align - 1) & ~(align - 1);
            all[0] = nowhere::made();
            return used_offset;
          }
        };
        """);
  }

  @Test
  void whatALambdaChangesIsLost() throws Exception {
    isUnread(
        "lambda",
        """
        void opaque();
        unsigned long used_offset(unsigned long num, unsigned long align)
        {
          unsigned long at = 0;
          auto more = [&at] { at += 2; };
          at = 18 * num + 6;
          more();
          return (at + align - 1) & ~(align - 1);
        }
        """);
  }

  @Test
  void aTemplateOfATypeThatIsNotSureIsNotRead() throws Exception {
    isUnread(
        "which instance of up is called is not known",
        """
        template <typename T> T up(T x, T a) { return (x + a - 1) & ~(a - 1); }
        unsigned long used_offset(unsigned long num, unsigned long align)
        { return up(18 * num + 6 + UNDECLARED, align); }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"switch (int k = m)", "if (int k = m)", "while (int k = m)", "switch (m)"})
  void aDeclarationMayStandWhereAQuestionDoes(String asks) throws Exception {
    isUnread(
        "it takes no alignment",
        String.format(
                Locale.ROOT,
                """
        struct ring { void *desc, *used; };
        void lay_out(ring *r, unsigned num, char *p, int m)
        {
          if (sizeof(int) == 8) { %s { default: num = 8; } }
          r->desc = (void *)p;
          r->used = (void *)(p + 4092 + sizeof(num));
        }
        """,
                asks)
            .replace(asks.startsWith("switch") ? "" : "default: ", ""));
  }

  @Test
  void whoThrowsLaysOutNothing() throws Exception {
    String lifted =
        lifted(
            """
            struct Ring { unsigned long used; unsigned num; };
            void place(Ring &vr, unsigned long base, unsigned long align)
            {
              if (vr.num == 0) throw 1;
              vr.used = (base + 18 * vr.num + 6 + align - 1) & ~(align - 1);
            }
            """);
    assertTrue(lifted.contains("used: (base + 18 * (uint32_t)n + 6 + a - 1) & ~(a - 1)"), lifted);
  }
}
