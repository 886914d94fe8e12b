package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Statement;
import org.splitring.model.layout.Quantity;

/** Objects of C++ that change the ring when they go, or when they are assigned. */
class DestructorsTest {

  private static final String HEAD =
      """
      typedef unsigned long ul;
      struct ring { void *desc, *avail, *used; };
      struct clears { ring *r; clears(ring *x) : r(x) {} ~clears() { r->used = nullptr; } };
      struct looks { ring *r; looks(ring *x) : r(x) {} ~looks() {} };
      struct derived : clears { derived(ring *x) : clears(x) {} };
      struct member { clears c; };
      inline void take(clears c) {}
      inline void use(const clears &c) {}
      inline clears made(ring *r) { return clears(r); }
      void lay_out(ring *r, void *other, unsigned num, char *p, ul align)
      {
        r->desc = (void *)p;
        r->avail = (void *)(p + 16ul * num);
        r->used = (void *)(((ul)p + 18ul * num + 6 + align - 1) & ~(align - 1));
      """;

  @TempDir private Path directory;

  private boolean isStated(String rest) throws IOException, UnreadableException {
    Path file = directory.resolve("ring.cc");
    Files.writeString(file, HEAD + rest + "\n}\n");
    List<Statement> said;
    try {
      said = ClaimReader.read(SourceRequest.of(file, "lay_out")).get(0).statements();
    } catch (NoClaimException nothing) {
      return false;
    }
    return said.stream()
        .filter(each -> each.quantity() == Quantity.USED)
        .anyMatch(Statement.Stated.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clears c(r);",
        "{ clears c{r}; }",
        "clears c[1] = {r};",
        "derived c(r);",
        "member c{r};",
        "clears{r};",
        "(void)clears(r);",
        "const clears &c = clears(r);",
        "auto &&c = made(r);",
        "take(r);",
        "use(made(r));",
        "clears *c = new clears(r); delete c;",
        "delete[] (member *)other;",
        "if (clears c{r}; true) {}",
        "*r = {r->desc, r->avail, other};",
        "r->used = {other};",
      })
  void whatGoesAndWritesIsNotPassedOver(String rest) throws IOException, UnreadableException {
    assertFalse(isStated(rest), rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "looks c(nullptr);",
        "static clears c(nullptr);",
        "clears c(nullptr);",
      })
  void whatWritesNothingIsNoHindrance(String rest) throws IOException, UnreadableException {
    assertTrue(isStated(rest), rest);
  }
}
