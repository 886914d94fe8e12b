package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.claims.UnreadableException;

/** Source that was written to be read without end, or in more memory than there is. */
class HostileSourceTest {

  private static final String SIZE =
      "unsigned used_ring_size(unsigned num) { return 6 + 8 * num; }\n";
  private static final int LEVELS = 40;
  private static final int FEW_LEVELS = 16;

  @TempDir private Path directory;

  static Stream<String> bombs() {
    String functions = doubled("#define M0(x) x x\n", "#define M%1$d(x) M%2$d(x) M%2$d(x)\n");
    String objects = doubled("#define M0 1 +\n", "#define M%1$d M%2$d M%2$d\n");
    String pasted =
        "#define PASTE(a, b) a ## b\n"
            + doubled(
                "#define M0(x) x x\n", "#define M%1$d(x) PASTE(M, %2$d)(x) PASTE(M, %2$d)(x)\n");
    return Stream.of(
        functions + SIZE.replace("6", "6 M40(+ 1)"),
        pasted + SIZE.replace("6", "6 M40(+ 1)"),
        objects + SIZE.replace("6", "M40 6"),
        objects + "#if M40 1\n#endif\n" + SIZE,
        "#define LONG " + "1 + ".repeat(1_500_000) + "1\n" + SIZE.replace("6", "LONG"));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("bombs")
  void macrosThatExplodeEndSoonAndStateNothing(String text) throws IOException {
    String said = said(file("bomb.c", text));
    assertFalse(said.contains("OFFSET"), said);
  }

  /** Negative control: a bound that is always hit would pass the test above. */
  @Test
  void macrosThatGrowWithinReasonAreRead() throws IOException, UnreadableException {
    String text = doubled("#define M0(x) x x\n", "#define M%1$d(x) M%2$d(x) M%2$d(x)\n");
    assertEquals(
        "used_ring_size(uint32_t n = num)\n"
            + "  used_size: 262 + 8 * (uint32_t)n at size.c:42, OFFSET\n",
        claims(file("size.c", text + SIZE.replace("6", "6 M7(+ 1)"))));
  }

  @Test
  void aHeaderThatIncludesItselfUnderChangingMacrosEnds() throws IOException {
    StringBuilder text = new StringBuilder("#if 0\n");
    for (int level = 0; level < FEW_LEVELS; level++) {
      text.append(
          String.format(
              Locale.ROOT,
              "#elif N == %1$d\n#undef N\n#define N %2$d\n%3$s%3$s#undef N\n#define N %1$d\n",
              level,
              level + 1,
              "#include \"self.h\"\n"));
    }
    file("self.h", text + "#endif\n");
    String said = said(file("size.c", "#define N 0\n#include \"self.h\"\n" + SIZE));
    assertFalse(said.contains("OFFSET"), said);
  }

  /** A function before a bound is not stated either: what follows could change it. */
  @Test
  void aTextThatIsNotReadToItsEndStatesNothing() throws IOException {
    String bomb =
        doubled("#define M0 1 +\n", "#define M%1$d M%2$d M%2$d\n") + "#if M40 1\n#endif\n";
    String said = said(file("early.c", SIZE + bomb));
    assertTrue(
        said.matches(
            "early\\.c: more than [0-9,]+ macro expansions: the rest is not read, from early\\.c:\\d+"
                + " on; give a macro a shorter meaning, with --define NAME=TEXT"),
        said);
  }

  @Test
  void bracketsThatNestWithoutMeasureAreNotFollowed() throws IOException {
    for (Map.Entry<String, String> pair : Map.of("(", ")", "{", "}", "[", "]").entrySet()) {
      String nested = pair.getKey().repeat(100_000) + "6" + pair.getValue().repeat(100_000);
      assertEquals(
          "deep.c: brackets nest more than 2000 deep; name a smaller file",
          message(file("deep.c", SIZE.replace("6", nested))));
    }
  }

  @Test
  void anArrayOfABillionTakesNoRoom() throws IOException, UnreadableException {
    String claims =
        claims(
            file(
                "array.c",
                "static unsigned char big[1000000000];\n"
                    + SIZE.replace("return", "int x[1000000000]; x[999999999] = 6; return")
                        .replace("6 + 8", "x[999999999] + sizeof big + 8")));
    assertEquals(
        "used_ring_size(uint32_t n = num)\n"
            + "  used_size: (uint32_t)(1000000006ull + 8 * (uint32_t)n) at array.c:2, OFFSET\n",
        claims);
  }

  @Test
  void aStructureLargerThanAnyMemoryIsUndecided() throws IOException, UnreadableException {
    StringBuilder text = new StringBuilder("struct s0 { char a; };\n");
    for (int i = 1; i <= LEVELS; i++) {
      text.append(
          String.format(Locale.ROOT, "struct s%1$d { struct s%2$d a, b, c[9]; };\n", i, i - 1));
    }
    String claims = claims(file("size.c", text + SIZE.replace("6", "sizeof(struct s40)")));
    assertTrue(claims.contains("an array is larger than any memory"), claims);
    String array = SIZE.replace("6", "sizeof(char[1ul << 40][1ul << 40])");
    assertTrue(claims(file("size.c", array)).contains("an array is larger than any memory"));
  }

  @Test
  void aFileOfOneLongLineIsRead() throws IOException, UnreadableException {
    String line = "/*" + "x".repeat(1_000_000) + "*/ int " + "y".repeat(1_000_000) + ";";
    assertTrue(claims(file("size.c", line + SIZE)).contains("6 + 8 * (uint32_t)n"));
  }

  @Test
  void whatNestsTooDeeplyIsRefused() throws IOException {
    assertEquals(
        "deep.c: brackets nest more than 2000 deep; name a smaller file",
        message(file("deep.c", "typedef x[".repeat(700_000))));
    assertEquals(
        "deep.c: conditional operators nest more than 2000 deep; name a smaller file",
        message(file("deep.c", SIZE.replace("6", "num ? 1 : ".repeat(100_000) + "6"))));
  }

  /** Negative control: as many beside each other are no depth. */
  @Test
  void conditionalsBesideEachOtherAreRead() throws IOException, UnreadableException {
    String table = "int t[] = {" + "N ? 1 : 2, ".repeat(3000) + "0};\n";
    assertTrue(claims(file("table.c", table + SIZE)).contains("6 + 8 * (uint32_t)n"));
  }

  @Test
  void aReadingThatTakesTooManyStepsIsUndecided() throws IOException, UnreadableException {
    String claims = claims(file("slow.c", calls() + SIZE.replace("6", "f40(num)")));
    assertTrue(claims.contains("more than 200000 statements would be executed"), claims);
  }

  private static String calls() {
    StringBuilder text = new StringBuilder("static unsigned f0(unsigned x) { return x; }\n");
    for (int i = 1; i <= LEVELS; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "static unsigned f%1$d(unsigned x) { return f%2$d(x) + f%2$d(x); }\n",
              i,
              i - 1));
    }
    return text.toString();
  }

  private static String doubled(String first, String next) {
    StringBuilder text = new StringBuilder(first);
    for (int i = 1; i <= LEVELS; i++) {
      text.append(String.format(Locale.ROOT, next, i, i - 1));
    }
    return text.toString();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private String message(Path file) {
    UnreadableException unreadable =
        assertThrows(UnreadableException.class, () -> ClaimReader.read(SourceRequest.of(file)));
    return unreadable.getMessage().replace(directory + "/", "");
  }

  /** What is stated of it, or why nothing is. */
  private String said(Path file) {
    try {
      return claims(file);
    } catch (UnreadableException unreadable) {
      return String.valueOf(unreadable.getMessage()).replace(directory + "/", "");
    }
  }

  private static String claims(Path file) throws UnreadableException {
    return ClaimText.of(ClaimReader.read(SourceRequest.of(file)));
  }
}
