package org.splitring.claims.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.formula.Program;

/** Clang's builtins for alignment, in C and in C++, of integers and of pointers. */
class AligningTest {

  private static final String PLACE =
      """
      struct ring { char *desc, *avail, *used; };
      void ring_init(struct ring *r, unsigned num, char *p, unsigned long align) {
        r->desc = p;
        r->avail = p + 16 * num;
        r->used = %s;
      }
      """;

  @TempDir private Path directory;

  private String read(String name, String source) throws IOException, UnreadableException {
    Path file = Files.writeString(directory.resolve(name), source);
    return ClaimText.of(SourceReader.read(SourceRequest.of(file)));
  }

  private static String used(String text) {
    return text.lines().filter(line -> line.startsWith("  used")).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ring.c", "ring.cpp"})
  void aPointerIsRoundedAsItsAddress(String name) throws IOException, UnreadableException {
    assertEquals(
        String.format(
            Locale.ROOT,
            "  used: (base + 16 * (uint32_t)n + (6 + 2 * (uint32_t)n) + (a - 1)) & ~(a - 1) at %s:5, ADDRESS",
            name),
        used(
            read(
                name,
                String.format(
                    Locale.ROOT, PLACE, "__builtin_align_up(&r->avail[6 + 2 * num], align)"))));
    assertEquals(
        String.format(
            Locale.ROOT,
            "  used: (base + 16 * (uint32_t)n + 6 + 2 * (uint32_t)n) & ~(a - 1) at %s:5, ADDRESS",
            name),
        used(
            read(
                name,
                String.format(
                    Locale.ROOT, PLACE, "__builtin_align_down(r->avail + 6 + 2 * num, align)"))));
  }

  /** Negative control: what is no power of two is undefined, and has no value here. */
  @ParameterizedTest
  @ValueSource(strings = {"3 * num", "align + 1", "12", "0"})
  void anAlignmentThatMayBeNoPowerOfTwoIsNotFollowed(String bytes)
      throws IOException, UnreadableException {
    for (String name : new String[] {"ring.c", "ring.cpp"}) {
      String call = "__builtin_align_up(r->avail, " + bytes + ")";
      assertEquals(
          String.format(
              Locale.ROOT,
              "  used: unread at %s:5: %s may be for an alignment that is no power of two; give its value with --input",
              name,
              call),
          used(read(name, String.format(Locale.ROOT, PLACE, call))));
    }
  }

  /** Negative control: the arithmetic that C has for numbers is none for pointers. */
  @Test
  void aPointerIsNotMasked() throws IOException, UnreadableException {
    String text =
        used(
            read(
                "ring.c",
                String.format(Locale.ROOT, PLACE, "(r->avail + align - 1) & ~(align - 1)")));
    assertEquals(
        "  used: unread at ring.c:5: (r->avail + align - 1) & ~(align - 1) is no arithmetic that C has for pointers; a macro may be another one: give it with --define",
        text);
  }

  /** Nothing declares them in C, so that the parser has no type for what they give. */
  @Test
  void theSizeOfOneIsNotKnown() throws IOException, UnreadableException {
    String source =
        "unsigned long avail_size(unsigned num) { return sizeof(__builtin_align_up(num, 8)) + 2 *"
            + " num; }";
    assertTrue(read("size.c", source).contains("avail_size: unread"), read("size.c", source));
  }

  /** Clang promotes nothing, and wraps in the type of the value. */
  @ParameterizedTest
  @CsvSource({
    "__builtin_align_up((unsigned char)num%s 128), 100, 128",
    "__builtin_align_up((unsigned char)num%s 128), 200, 0",
    "__builtin_align_up((unsigned short)num%s 64), 65, 128",
    "__builtin_align_down((unsigned char)num%s 16), 255, 240",
    "__builtin_align_down(num%s 4096), 8191, 4096",
    "__builtin_align_up(num%s 4096), 4294967295, 0",
    "__builtin_align_up((unsigned long)num%s 4096), 4294967295, 4294967296",
    "__builtin_align_up(0ul + num%s 2147483648u), 1, 2147483648",
    "(unsigned long)__builtin_is_aligned(num%s 16), 32, 1",
    "(unsigned long)__builtin_is_aligned(num%s 16), 40, 0"
  })
  void anIntegerKeepsItsType(String call, long num, long expected)
      throws IOException, UnreadableException {
    for (String name : new String[] {"size.c", "size.cpp"}) {
      String source =
          String.format(
              Locale.ROOT,
              "unsigned long avail_size(unsigned num) { return 0 * num + %s; }",
              String.format(Locale.ROOT, call, ","));
      Path file = Files.writeString(directory.resolve(name), source);
      Stated stated = (Stated) SourceReader.read(SourceRequest.of(file)).get(0).statements().get(0);
      Column value =
          Program.of(stated.formula()).run(Points.of(java.util.List.of(new Point(num, 4, 0, 0))));
      assertEquals(expected, value.value(0), name);
    }
  }
}
