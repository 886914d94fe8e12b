package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Trees;
import org.splitring.testing.Rights;

/** Each way in which a file cannot be read, with the one message it gives. */
class BadInputTest {

  private static final String SIZE =
      "unsigned used_ring_size(unsigned num) { return 6 + 8 * num; }\n";

  @TempDir private Path directory;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private String message(Path file, String... functions) {
    UnreadableException unreadable =
        assertThrows(
            UnreadableException.class,
            () ->
                ClaimReader.read(SourceRequest.of(file, functions).in(Trees.directory(directory))));
    assertTrue(unreadable.getMessage().lines().count() == 1, unreadable.getMessage());
    return unreadable.getMessage().replace(directory + "/", "");
  }

  private String claims(Path file, String... functions) throws UnreadableException {
    return ClaimText.of(
        ClaimReader.read(SourceRequest.of(file, functions).in(Trees.directory(directory))));
  }

  @Test
  void inProseThereIsNothingToRead() throws IOException {
    assertEquals(
        "letter.c: no function in it computes a part or the size of a ring; name one with"
            + " letter.c:FUNCTION, and what it computes with --output",
        message(file("letter.c", "Dear all,\nthe ring is laid out as the standard says;\nX.\n")));
  }

  @Test
  void anImageIsNotC() throws IOException {
    Path image = directory.resolve("picture.png");
    Files.write(image, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, 0, 13});
    assertEquals("picture.png: has NUL bytes; this is no text", message(image));
  }

  @Test
  void anUnknownFunctionIsNamedWithTheNearest() throws IOException {
    assertEquals(
        "size.c: there is no function used_ring_siz in it; did you mean used_ring_size?",
        message(file("size.c", SIZE), "used_ring_siz"));
    assertEquals(
        "size.c: there is no function frobnicate in it or in what it includes",
        message(file("size.c", SIZE), "frobnicate"));
  }

  @Test
  void aMissingFileIsNamed() {
    assertEquals("none.c: no such file", message(directory.resolve("none.c")));
  }

  @Test
  void aDirectoryIsNoFile() throws IOException {
    Path inner = Files.createDirectory(directory.resolve("src"));
    assertEquals("src: not a file; name a source or header", message(inner));
  }

  @Test
  void aLargeFileIsNotRead() throws IOException {
    Path large = directory.resolve("large.c");
    try (FileChannel channel =
        FileChannel.open(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {'\n'}), 50_000_000);
    }
    assertEquals("large.c: has 50000001 bytes; files to 8388608 are read", message(large));
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException, UnreadableException {
    String text = "#define SIX 6\n" + SIZE.replace("6", "SIX");
    Path plain = Files.writeString(directory.resolve("plain.c"), text);
    Path marked = Files.writeString(directory.resolve("marked.c"), "\uFEFF" + text);
    assertEquals(
        ClaimText.of(ClaimReader.read(SourceRequest.of(plain))),
        ClaimText.of(ClaimReader.read(SourceRequest.of(marked))).replace("marked", "plain"));
  }

  @Test
  void aDirectoryWithoutPermissionIsNamed() throws Exception {
    Path closed = Files.createDirectory(directory.resolve("closed"));
    Path inside = Files.writeString(closed.resolve("size.c"), SIZE);
    Rights.none(
        closed,
        () -> {
          UnreadableException unreadable =
              assertThrows(
                  UnreadableException.class,
                  () -> ClaimReader.read(SourceRequest.of(inside).in(Trees.directory(closed))));
          assertEquals(closed + ": no permission to read this directory", unreadable.getMessage());
        });
  }

  @Test
  void aFileOutsideTheTreeIsNotRead() throws IOException {
    Path tree = Files.createDirectory(directory.resolve("tree"));
    Path outside = file("size.c", SIZE);
    Files.createSymbolicLink(tree.resolve("link.c"), outside);
    UnreadableException unreadable =
        assertThrows(
            UnreadableException.class,
            () ->
                ClaimReader.read(
                    SourceRequest.of(tree.resolve("link.c")).in(Trees.directory(tree))));
    assertEquals(
        tree.resolve("link.c")
            + ": lies outside the source tree "
            + tree.toRealPath()
            + "; name its tree with --source",
        unreadable.getMessage());
  }

  @Test
  void anIncludeReachesNoFileOutsideTheTree() throws IOException, UnreadableException {
    Path tree = Files.createDirectory(directory.resolve("tree"));
    Path secret = file("secret.h", "#define HEAD 6\n");
    Files.createSymbolicLink(tree.resolve("link.h"), secret);
    for (String include : List.of("\"../secret.h\"", "\"link.h\"", "\"" + secret + "\"")) {
      Path source =
          Files.writeString(
              tree.resolve("size.c"), "#include " + include + "\n" + SIZE.replace("6", "HEAD"));
      String claims =
          ClaimText.of(ClaimReader.read(SourceRequest.of(source).in(Trees.directory(tree))));
      assertTrue(claims.contains("HEAD is not declared;"), claims);
    }
  }

  @Test
  void aMacroNobodyDefinesIsUndecidedWithItsMend() throws IOException, UnreadableException {
    assertEquals(
        """
        used_ring_size(uint32_t n = num)
          used_size: unread at size.c:1: HEAD is not declared; name the directory of its header\
         with --include, or define it with --define
        """,
        claims(file("size.c", SIZE.replace("6", "HEAD"))));
  }

  @Test
  void aFileThatIncludesItselfIsRefused() throws IOException {
    String message = message(file("cycle.c", "#include \"cycle.c\"\n" + SIZE));
    assertTrue(message.startsWith("cycle.c: "), message);
  }

  @Test
  void aGuardedCycleIsRead() throws IOException, UnreadableException {
    file("one.h", "#ifndef ONE\n#define ONE\n#include \"two.h\"\n#define SIX 6\n#endif\n");
    file("two.h", "#ifndef TWO\n#define TWO\n#include \"one.h\"\n#define EIGHT 8\n#endif\n");
    assertEquals(
        "used_ring_size(uint32_t n = num)\n  used_size: 6 + 8 * (uint32_t)n at size.c:2, OFFSET\n",
        claims(
            file(
                "size.c",
                "#include \"one.h\"\n" + SIZE.replace("6", "SIX").replace("8", "EIGHT"))));
  }

  @Test
  void filesThatIncludeEachOtherTwiceEndSoon() throws IOException {
    for (int i = 0; i < 25; i++) {
      file(
          String.format(Locale.ROOT, "f%d.h", i),
          String.format(Locale.ROOT, "#include \"f%1$d.h\"\n#include \"f%1$d.h\"\n", i + 1));
    }
    file("f25.h", "int unused;\n");
    Path source = file("size.c", "#include \"f0.h\"\n" + SIZE);
    String message = message(source);
    assertTrue(
        message.startsWith("size.c: more than 8,000,000 tokens: the rest is not read"), message);
  }

  @Test
  void blocksNestedAThousandDeepAreRead() throws IOException, UnreadableException {
    String text = SIZE.replace("return", "{".repeat(1000) + "num++;" + "}".repeat(1000) + "return");
    assertEquals(
        "used_ring_size(uint32_t n = num)\n  used_size: 6 + 8 * ((uint32_t)n + 1) at deep.c:1, OFFSET\n",
        claims(file("deep.c", text)));
  }

  @Test
  void ofAFunctionDefinedTwiceNoneIsTaken() throws IOException {
    String message = message(file("size.c", SIZE + SIZE), "used_ring_size");
    assertTrue(message.startsWith("size.c: used_ring_size "), message);
  }

  @Test
  void aStructDefinedTwiceIsUndecided() throws IOException, UnreadableException {
    String head = "struct head { unsigned short a, b, c; };\n";
    String claims = claims(file("size.c", head + head + SIZE.replace("6", "sizeof(struct head)")));
    assertTrue(claims.contains("used_size: unread"), claims);
  }

  @Test
  void recursionIsUndecided() throws IOException, UnreadableException {
    assertTrue(
        claims(file("a.c", SIZE.replace("6", "used_ring_size(num / 2)")))
            .contains("used_size: unread"));
  }

  @Test
  void anInputThatCouldBeTwoThingsIsUndecided() throws IOException, UnreadableException {
    assertTrue(
        claims(file("size.c", SIZE.replace("num)", "num, unsigned qsize)").replace("6", "qsize")))
            .contains("qsize and num could each be n; say which one is, with --input 'qsize=n'"));
  }
}
