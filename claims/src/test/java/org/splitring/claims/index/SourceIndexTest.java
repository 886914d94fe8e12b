package org.splitring.claims.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Bounded;
import org.splitring.claims.tree.OverlaidTree;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.Trees;
import org.splitring.testing.Rights;

/** The index of a tree is that of its files, whatever lies between them. */
class SourceIndexTest {

  private static final String INIT =
      "void vring_init(struct vring *vr, char *p) { vr->used = p + 6; }\n";

  @TempDir private Path top;

  private void write(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SourceIndex index() throws UnreadableException {
    return SourceIndex.of(tree());
  }

  private Tree tree() throws UnreadableException {
    return Trees.directory(top);
  }

  private static List<String> paths(SourceIndex index) {
    return index.candidates().stream().map(Candidate::path).toList();
  }

  @Test
  void candidatesAreTheFilesWithSomethingWorthReadingInOrder() throws Exception {
    write("b/ring.c", INIT);
    write("a/ring.h", INIT);
    write("a/other.c", "int used = 6;\n");
    write("a/ring.txt", INIT);
    assertEquals(List.of("a/ring.h", "b/ring.c"), paths(index()));
    assertEquals(3, index().size());
  }

  @Test
  void aPatchedFileIsIndexedAsThePatchMakesIt() throws Exception {
    write("ring.c", INIT);
    Tree patched = new OverlaidTree(tree(), Map.of("ring.c", "\n", "new.c", INIT));
    assertEquals(List.of("new.c"), paths(SourceIndex.of(patched)));
  }

  @Test
  void whatIsNoTextOrTooLargeOrALinkIsPassedOverAndCounted() throws Exception {
    write("ring.c", INIT);
    write("image.c", INIT + "\0");
    write("large.c", INIT + " ".repeat((int) Bounded.LARGEST_FILE));
    Files.createSymbolicLink(top.resolve("link.c"), top.resolve("ring.c"));
    Files.createSymbolicLink(top.resolve("loop"), top);
    assertEquals(List.of("ring.c"), paths(index()));
    assertEquals(new SkippedFiles(1, 0, 1, 1), index().passed());
  }

  @Test
  void whatMayNotBeOpenedIsNotCalledTooLarge() throws Exception {
    write("ring.c", INIT);
    write("closed/ring.c", INIT);
    Rights.none(
        top.resolve("closed"),
        () -> {
          assertEquals(new SkippedFiles(0, 1, 0, 0), index().passed());
        });
  }

  @Test
  void whoIncludesAHeaderIsFoundThroughOtherHeaders() throws Exception {
    write("include/virtio/ring.h", INIT);
    write("include/all.h", "#include <virtio/ring.h>\n");
    write("a.c", "#  include \"include/all.h\"\n");
    write("b/b.c", "#include <all.h> // and nothing else\n");
    write("c.c", "#include \"virtio_ring.h\"\n");
    write("d.c", "#include <other/ring.h>\n");
    assertEquals(
        Set.of("a.c", "b/b.c", "include/all.h"), index().including("include/virtio/ring.h"));
  }

  @Test
  void headersThatIncludeEachOtherAreFollowedOnce() throws Exception {
    write("one.h", "#include \"two.h\"\n");
    write("two.h", "#include \"../one.h\"\n");
    assertEquals(Set.of("one.h", "two.h"), index().including("one.h"));
  }

  @Test
  void aHeaderThatAMacroNamesMayBeIncludedByWhoeverHasTheMacro() throws Exception {
    write("ring.c", "#include \"names.h\"\n#include RING\n");
    write("names.h", "#define RING \"virtio/geometry.h\"\n#define WHAT \"other/geometry\"\n");
    assertEquals(Set.of("names.h", "ring.c"), index().including("virtio/geometry.h"));
    assertEquals(Set.of(), index().including("other/geometry"));
    assertEquals(Set.of(), index().including("other/geometry.h"));
  }

  private static final String RUST =
      "use crate::virtio;\npub fn used_size(n: u64) -> u64 { 6 + 8 * n }\n";

  private void crate(String directory, String name, String more) throws IOException {
    write(directory + "/Cargo.toml", "[package]\nname = \"" + name + "\"\n" + more);
    write(directory + "/src/lib.rs", RUST);
    write(directory + "/src/queue.rs", RUST);
  }

  @Test
  void rustIsSourceToo() throws Exception {
    write("src/queue.rs", RUST);
    assertEquals(List.of("src/queue.rs"), paths(index()));
  }

  @Test
  void aFileOfRustIsReadWithItsCrateAndWithThoseThatDependOnIt() throws Exception {
    crate("queue", "virtio-queue", "");
    crate("blk", "virtio-blk", "[dependencies]\nvirtio-queue = { path = \"../queue\" }\n");
    crate("vmm", "vmm", "[dependencies]\nvirtio-blk.workspace = true\n");
    crate("other", "other", "[dependencies]\nvirtio-queue-ser = \"1\"\n");
    Set<String> all =
        Set.of(
            "queue/src/lib.rs",
            "queue/src/queue.rs",
            "blk/src/lib.rs",
            "blk/src/queue.rs",
            "vmm/src/lib.rs",
            "vmm/src/queue.rs");
    assertEquals(all, index().including("queue/src/queue.rs"));
    assertEquals(all, index().including("queue/Cargo.toml"));
    assertEquals(Set.of("other/src/lib.rs", "other/src/queue.rs"), index().including("other/x.rs"));
  }
}
