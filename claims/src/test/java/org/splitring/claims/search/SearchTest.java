package org.splitring.claims.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.index.WorkProgress;
import org.splitring.claims.tree.Trees;

/** A search finds in a tree what reading its files would, and nothing in the others. */
class SearchTest {

  private static final String INIT =
      """
      #include "ring.h"
      int unrelated(int used)
      {
          int size = used * 8;
          return size;
      }
      void vring_init(struct vring *vr, unsigned num, char *p, unsigned long align)
      {
          vr->desc = p;
          vr->avail = p + 16 * num;
          vr->used = (char *)(((unsigned long)vr->avail + HEAD + 2 * num + align - 1)
                              & ~(align - 1));
      }
      """;

  private static final String HEADER =
      "#define HEAD 6\nstruct vring { char *desc, *avail, *used; };\n";

  /** The same without a file to include. */
  private static final String ALONE = INIT.replace("#include \"ring.h\"\n", HEADER);

  @TempDir private Path top;

  private void write(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Searched search() throws UnreadableException {
    return Search.of(
        Trees.directory(top),
        UnaryOperator.identity(),
        WorkProgress.UNWATCHED,
        WorkProgress.UNWATCHED);
  }

  private static List<String> ids(Searched searched) {
    return searched.hits().stream().map(hit -> hit.claim().id()).toList();
  }

  @Test
  void aClaimIsReadWithWhatItsFileIncludes() throws Exception {
    write("include/ring.h", HEADER);
    write("drivers/virtio/ring.c", INIT);
    Searched searched = search();
    assertEquals(List.of("drivers/virtio/ring.c:vring_init"), ids(searched));
    assertEquals(2, searched.hits().get(0).claim().statements().size());
    assertEquals(2, searched.files());
    assertEquals(1, searched.read());
  }

  @Test
  void theOrderIsThatOfTheFiles() throws Exception {
    for (int i = 0; i < 20; i++) {
      write("r" + (char) ('a' + i) + ".c", ALONE);
    }
    List<String> ids = ids(search());
    assertEquals(ids.stream().sorted().toList(), ids);
    assertEquals(ids, ids(search()));
    assertEquals(20, ids.size());
  }

  @Test
  void aFileThatCannotBeReadHidesNoOther() throws Exception {
    write("a.c", "#include \"b.h\"\n" + ALONE);
    write("b.h", "\0");
    write("ring.c", ALONE);
    Searched searched = search();
    assertEquals(List.of("ring.c:vring_init"), ids(searched));
    assertEquals(List.of("a.c"), searched.unread().stream().map(Unread::path).toList());
    assertTrue(searched.unread().get(0).reason().contains("b.h: has NUL bytes"));
  }

  @Test
  void everyStepIsTold() throws Exception {
    write("a.c", ALONE);
    write("b.c", ALONE);
    write("c.c", "int none;\n");
    List<String> told = new ArrayList<>();
    Search.of(
        Trees.directory(top),
        UnaryOperator.identity(),
        (done, all) -> told.add("looked at " + done + " of " + all),
        (done, all) -> told.add("read " + done + " of " + all));
    assertEquals(
        List.of(
            "looked at 1 of 3",
            "looked at 2 of 3",
            "looked at 3 of 3",
            "read 1 of 2",
            "read 2 of 2"),
        told);
  }
}
