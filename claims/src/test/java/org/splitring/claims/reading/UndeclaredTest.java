package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Statement;

/** A type that nothing declares is called by its name, whatever was made of it. */
class UndeclaredTest {

  private static final String RING =
      """
      #define AREA(n) (2 * (n))
      %s
      unsigned long avail_ring_size(unsigned num) { return AREA(sizeof(%s)) + 2ul * num; }
      """;

  @TempDir private Path directory;

  private Statement read(String name, String declaration, String type)
      throws IOException, UnreadableException {
    Path file =
        Files.writeString(
            directory.resolve(name), String.format(Locale.ROOT, RING, declaration, type));
    return ClaimReader.read(SourceRequest.of(file, "avail_ring_size")).get(0).statements().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                    | away_t          | away_t",
        "typedef inner_t outer_t;              | outer_t         | inner_t",
        "struct s { inner_t flags; };          | struct s        | inner_t",
        "struct s { inner_t many[4]; };        | struct s        | inner_t",
        "typedef inner_t outer_t; struct s { const outer_t many[4]; }; | struct s | inner_t"
      })
  void aTypeThatNothingDeclaresIsNamed(String declaration, String type, String missing)
      throws IOException, UnreadableException {
    Statement read = read("ring.c", declaration, type);
    assertEquals(
        "the type " + missing + " is not declared",
        assertInstanceOf(Statement.Unread.class, read).reason());
  }

  /** Negative control: once declared, nothing is missing. */
  @Test
  void aTypeThatIsDeclaredHasItsSize() throws IOException, UnreadableException {
    assertInstanceOf(
        Statement.Stated.class,
        read("ring.c", "typedef short inner_t; struct s { inner_t many[1]; };", "struct s"));
  }

  @Test
  void aStructureThatNothingDefinesIsNamed() throws IOException, UnreadableException {
    assertEquals(
        "struct away is not defined",
        assertInstanceOf(Statement.Unread.class, read("ring.c", "", "struct away")).reason());
  }

  /** In C a function may be called that nothing declares; that it gives nothing is not so. */
  @Test
  void whatAnUndeclaredFunctionGivesIsNotKnown() throws IOException, UnreadableException {
    String source =
        """
        unsigned long avail_ring_size(unsigned long *q) { return 6 + 2ul * away(*q); }
        unsigned long used_ring_size(unsigned long *q) { return 6 + 8ul * here(*q); }
        """;
    Path file =
        Files.writeString(
            directory.resolve("calls.c"), "unsigned long here(unsigned long);\n" + source);
    assertEquals(
        """
        avail_ring_size()
          avail_size: unread at calls.c:2: away is not declared; name the directory of its header with --include
        used_ring_size()
          used_size: unread at calls.c:3: the text of here is not here; name the directory of its header with --include
        """,
        ClaimText.of(ClaimReader.read(SourceRequest.of(file))));
  }
}
