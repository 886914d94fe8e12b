package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.claims.UnreadableException;

/** Clang's builtins for alignment are not followed, and are not guessed. */
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
    return ClaimText.of(ClaimReader.read(SourceRequest.of(file)));
  }

  private static String used(String text) {
    return text.lines().filter(line -> line.startsWith("  used")).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ring.c", "ring.cpp"})
  void aPointerThatTheyRoundIsNotKnown(String name) throws IOException, UnreadableException {
    for (String call :
        new String[] {
          "__builtin_align_up(&r->avail[6 + 2 * num], align)",
          "__builtin_align_up(r->avail, 3 * num)",
          "__builtin_align_down(r->avail + 6 + 2 * num, align)"
        }) {
      String said = used(read(name, String.format(Locale.ROOT, PLACE, call)));
      assertTrue(said.contains("unread"), said);
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
        "  used: unread at ring.c:5: operator & on a pointer; no mend: read a simpler function",
        text);
  }

  @Test
  void theSizeOfOneIsNotKnown() throws IOException, UnreadableException {
    String source =
        "unsigned long avail_size(unsigned num) { return sizeof(__builtin_align_up(num, 8)) + 2 *"
            + " num; }";
    assertTrue(read("size.c", source).contains("avail_size: unread"), read("size.c", source));
  }
}
