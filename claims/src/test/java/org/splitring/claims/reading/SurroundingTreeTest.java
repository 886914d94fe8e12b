package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.layout.Quantity;

/** Where nobody names the source tree, the one around the file is tried. */
class SurroundingTreeTest {

  @TempDir private Path top;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file =
        write(
            "drv/ring.c",
            "#include <vq.h>\n"
                + "void lay(struct vq *q, unsigned num, char *p, unsigned long align) { q->desc = p;\n"
                + " q->used = place_used(p, num, align); }\n");
    write(
        "include/vq.h",
        "struct vq { char *desc, *used; };\n"
            + "char *place_used(char *p, unsigned num, unsigned long align);\n");
    write(
        "lib/place.c",
        "char *place_used(char *p, unsigned num, unsigned long align)\n"
            + "{ return (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & -align); }\n");
  }

  private Path write(String path, String text) throws IOException {
    Path at = top.resolve(path);
    Files.createDirectories(at.getParent());
    return Files.writeString(at, text);
  }

  private Statement used() throws UnreadableException {
    List<Claim> claims = ClaimReader.read(SourceRequest.of(file, "lay"));
    return claims.get(0).statement(Quantity.USED).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {".git/HEAD", "COPYING"})
  void theDirectoryWithItsSignIsTheTree(String sign) throws Exception {
    write(sign, "");
    Statement said = used();
    assertTrue(said instanceof Statement.Stated, said::toString);
    assertEquals(
        List.of("function-elsewhere", "source-tree"),
        said.assumptions().stream()
            .map(each -> each.rule())
            .filter(each -> each.endsWith("-elsewhere") || each.equals("source-tree"))
            .sorted()
            .toList());
    assertEquals("drv/ring.c", said.at().orElseThrow().file());
  }

  /** Negative control: nothing says where the tree ends. */
  @Test
  void withoutASignOnlyTheOwnDirectoryIsRead() {
    assertThrows(NoClaimException.class, this::used);
  }

  /** Negative control: who names a tree means that one. */
  @Test
  void aTreeThatIsNamedIsTaken() throws Exception {
    write("COPYING", "");
    SourceRequest request =
        SourceRequest.of(file, "lay")
            .in(org.splitring.claims.tree.Trees.directory(file.getParent()));
    assertThrows(NoClaimException.class, () -> ClaimReader.read(request));
  }
}
