package org.splitring.notes.asciidoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.notes.errata.Errata;
import org.splitring.notes.errata.Erratum;

/** Macros for what is the author's own, and for what was found of the standard's text. */
class OwnMacrosTest {

  private static final String RING =
      """
      struct vring { unsigned num; char *desc, *avail, *used; };
      void ring_init(struct vring *vr, unsigned num, char *p, unsigned long align)
      {
          vr->num = num;
          vr->desc = p;
          vr->avail = p + 16ul * num;
          vr->used = (char *)(((unsigned long)vr->avail + 4 + 2ul * num + align - 1) & ~(align - 1));
      }
      """;

  private static final String ALL =
      """
      = Our ring

      splitring-formula::used[formula="base + ((16*n + 4 + 2*n + a - 1) & ~(a - 1))"]

      splitring-source::src/ring.c[function=ring_init,quantity=used]

      splitring-erratum::base-alignment[]

      splitring-ambiguity::[]
      """;

  @TempDir private Path folder;

  private static Converter asFound;

  @BeforeAll
  static void loadOnce() {
    asFound = Converter.asFound();
  }

  private void source() throws IOException {
    Files.createDirectories(folder.resolve("src"));
    Files.writeString(folder.resolve("src/ring.c"), RING);
  }

  private String converted(String document, String ending) throws IOException {
    source();
    List<String> said =
        switch (ending) {
          case "pdf" -> asFound.pdf(folder, document);
          case "xml" -> asFound.docBook(folder, document);
          default -> asFound.complaints(folder, document);
        };
    assertEquals(List.of(), said);
    return new String(
        Files.readAllBytes(folder.resolve("page." + ending)), StandardCharsets.ISO_8859_1);
  }

  @Test
  void aFormulaOfTheAuthorsIsJudged() {
    String html =
        asFound.html("splitring-formula::used[formula=\"base + ((18*n + 4 + a - 1) & ~(a - 1))\"]");
    assertTrue(html.contains("<strong>differs</strong>"), html);
    assertTrue(html.contains("n = 2, a = 4, base = 0"), html);
    assertTrue(html.contains("--used 'base + ((18*n + 4 + a - 1) &amp; ~(a - 1))'"), html);
    assertEquals(2, html.split("<img ", -1).length - 1, "both rings, and the map");
    String right =
        asFound.html("splitring-formula::used[formula=\"base + ((18*n + 6 + a - 1) & ~(a - 1))\"]");
    assertTrue(right.contains("<strong>agrees</strong>"), right);
  }

  @Test
  void aFunctionOfAFileBesideTheDocumentIsJudged() throws IOException {
    String html = converted(ALL, "html");
    assertTrue(html.contains("src/ring.c:7"), html);
    assertTrue(html.contains("splitring check src/ring.c:ring_init --size 2 --align 4"), html);
    Files.writeString(folder.resolve("src/ring.c"), RING.replace("+ 4 +", "+ 6 +"));
    asFound.complaints(folder, "splitring-source::src/ring.c[function=ring_init,quantity=used]");
    String mended = Files.readString(folder.resolve("page.html"));
    assertTrue(mended.contains("<strong>agrees</strong>"), mended);
  }

  @Test
  void whatWasFoundOfTheTextIsShown() throws IOException, UnreadableException {
    String html = converted(ALL, "html");
    Erratum erratum = Errata.load().named(List.of("base-alignment")).get(0);
    assertTrue(html.contains("<strong>" + erratum.title() + "</strong>"), html);
    assertTrue(html.contains("smallest ring"), html);
    assertTrue(html.contains("settled by"), html);
  }

  @Test
  void allOfThemBecomePdfAndDocBook() throws IOException {
    assertTrue(converted(ALL, "pdf").startsWith("%PDF"));
    String book = converted(ALL, "xml");
    for (String shown : List.of("src/ring.c:7", "smallest ring", "base + (")) {
      assertTrue(book.contains(shown), shown);
    }
    assertFalse(book.contains("splitring-"), "a macro that was not followed");
  }

  @Test
  void whatCannotBeFollowedIsAWarningWithItsLine() throws IOException {
    source();
    List<String> said =
        asFound.complaints(
            folder,
            """
            splitring-formula::used[formula="base +"]

            splitring-formula::usde[formula="n"]

            splitring-source::src/none.c[function=ring_init,quantity=used]

            splitring-source::src/ring.c[function=other,quantity=used]

            splitring-source::src/ring.c[function=ring_init,quantity=total]

            splitring-erratum::base-alignmnet[]

            splitring-ambiguity::text[]
            """);
    assertEquals(7, said.size(), said::toString);
    for (int i = 0; i < said.size(); i++) {
      assertTrue(
          said.get(i).startsWith("WARN page.adoc:" + (2 * i + 1) + ": splitring-"), said.get(i));
    }
    assertTrue(said.get(5).contains("did you mean 'base-alignment'?"), said.get(5));
  }

  /** Whoever takes the extension gets no solver with it, and none of this wants one. */
  @Test
  void theSolverIsNotOnTheClassPath() {
    assertThrows(ClassNotFoundException.class, () -> Class.forName("com.microsoft.z3.Context"));
  }

  /** A document that is not trusted gets nothing from beside it. */
  @Test
  void nothingIsReadThatTheSafeModeForbids() throws IOException {
    source();
    String macro = "splitring-source::src/ring.c[function=ring_init,quantity=used]";
    assertTrue(asFound.secure(macro).contains("only for a document that is in a file"));
    Folder safe = new Folder(Optional.of(folder.resolve("docs")), true);
    Wanted outside =
        new Wanted(
            "splitring-source",
            "ring.c",
            Map.of("function", "ring_init", "quantity", "used", "tree", "../src"),
            safe);
    BadMacroException refused =
        assertThrows(BadMacroException.class, () -> OwnClaims.source(outside));
    assertTrue(String.valueOf(refused.getMessage()).contains("beside"), refused.getMessage());
  }
}
