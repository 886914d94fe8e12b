package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.json.Schemas;
import org.splitring.cli.services.Services;

/** What a census says of trees that are as the catalogue has them, and of trees that are not. */
class CensusCommandTest {

  /** A ring as the entry "linux" transcribes it, in other words. */
  private static final String HEADER =
      """
      #include <stdint.h>
      struct vring_desc { uint64_t addr; uint32_t len; uint16_t flags, next; };
      struct vring_used_elem { uint32_t id, len; };
      struct vring_avail { uint16_t flags, idx; uint16_t ring[]; };
      struct vring_used { uint16_t flags, idx; struct vring_used_elem ring[]; };
      struct vring {
        unsigned num;
        struct vring_desc *desc;
        struct vring_avail *avail;
        struct vring_used *used;
      };
      static inline void vring_init(struct vring *vr, unsigned num, void *p, unsigned long align) {
        char *at = (char *)p + num * sizeof(struct vring_desc);
        vr->desc = p;
        vr->avail = (struct vring_avail *)at;
        at += 6 + 2ul * num;
        vr->used = (struct vring_used *)(((uintptr_t)at + align - 1) & ~(align - 1));
      }
      static inline unsigned vring_size(unsigned num, unsigned long align) {
        return ((18ul * num + 6 + align - 1) & ~(align - 1)) + 6 + 8ul * num;
      }
      """;

  /** A ring of a fixed page under a name of its own. */
  private static final String OWN =
      """
      struct rings { char *first, *second; };
      void where(struct rings *r, char *desc, unsigned long count) {
        r->second = desc + ((18 * count + 6 + 4095) & ~4095ul);
      }
      """;

  private static final String USED =
      """
      struct rings { char *used; };
      void next(struct rings *r, char *desc, unsigned long num, unsigned long align) {
        r->used = desc + ((18 * num + 6 + align - 1) & ~(align - 1));
      }
      """;

  private static final String LIST =
      """
      mine:
        entry: linux
      placed:
        entry: linux
        functions: [vring_init]
        quantities: [avail, used]
        note: its size is another matter
      own:
        name: Somebody's own
        path: own.c
        functions: [where]
        inputs: {count: n}
        outputs: {second: used}
        fixed: {size: 8, align: 4096}
        expected: {used: agrees}
      silent:
        name: Computes nothing
        path: silent.c
        functions: [next]
      away:
        name: Has no checkout
        path: a.c
        functions: [f]
        expected: {used: differs}
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    for (String id : List.of("mine", "placed")) {
      write(id, "include/uapi/linux/virtio_ring.h", HEADER);
    }
    write("own", "own.c", OWN);
    write("silent", "silent.c", "int next(int i) { return i + 1; }\n");
    Files.writeString(folder.resolve("list.yaml"), LIST);
  }

  private void write(String id, String file, String text) throws IOException {
    Path path = folder.resolve(id).resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void replace(String id, String before, String after) throws IOException {
    assertTrue(HEADER.contains(before), before);
    write(id, "include/uapi/linux/virtio_ring.h", HEADER.replace(before, after));
  }

  private Run folder(String... more) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of("census", "--folder", folder.toString(), "--list", folder + "/list.yaml"));
    args.addAll(List.of(more));
    return Run.of(Services.REAL, args.toArray(String[]::new));
  }

  private String named(String text) {
    return text.replace(folder.toString(), "FOLDER");
  }

  @Test
  void aFolderIsReadAgainAndCounted() {
    Run run = folder();
    assertEquals("", run.err());
    Golden.assertText("census.txt", named(run.out()));
    assertEquals(3, run.status());
  }

  @Test
  void jsonFollowsItsSchema() throws IOException {
    replace("mine", "6 + 2ul * num", "4 + 2ul * num");
    Run run = folder("--format", "json");
    Golden.assertText("census.json", named(run.out()));
    assertEquals(List.of(), Schemas.errors(Schemas.CENSUS, run.out()));
    String broken = run.out().replace("\"other\"", "\"else\"");
    assertTrue(!Schemas.errors(Schemas.CENSUS, broken).isEmpty());
    assertEquals(1, run.status());
  }

  @Test
  void otherWordsForOneValueAreNoDrift() {
    Run run = Run.of(Services.REAL, "census", "--source", "linux=" + folder.resolve("mine"));
    assertEquals("", run.err());
    assertEquals(0, run.status(), run.out());
    assertTrue(run.out().contains("one value at 240 points"), run.out());
  }

  @Test
  void driftIsToldWithBothFormulasAndTheSmallestPoint() throws IOException {
    replace("mine", "6 + 2ul * num", "4 + 2ul * num");
    Run run = Run.of(Services.REAL, "census", "--source", "linux=" + folder.resolve("mine"));
    Golden.assertText("census-drift.txt", named(run.out()));
    assertEquals(1, run.status());
  }

  @Test
  void driftThatKeepsTheVerdictIsDrift() throws IOException {
    replace("mine", "+ 6 + 8ul * num", "+ 8 + 8ul * num");
    Run run = Run.of(Services.REAL, "census", "--source", "linux=" + folder.resolve("mine"));
    assertEquals(1, run.status(), run.out());
    assertTrue(run.out().contains("total is 38 in the catalogue and 40 in the source"), run.out());
  }

  @Test
  void aVerdictOtherThanByHandIsNotTheSame() throws IOException {
    write("own", "own.c", OWN.replace("desc +", "desc + 4096 +"));
    Run run = folder();
    assertEquals(1, run.status());
    assertTrue(run.out().contains("differs (read by hand: agrees)"), run.out());
  }

  /** What the list says that the source fixes is not what it fixes. */
  @Test
  void aSourceThatIsWrittenForAnotherAlignmentIsUndecided() throws IOException {
    write("own", "own.c", OWN.replace("4095", "63"));
    Run run = folder();
    assertEquals(3, run.status(), run.out());
    assertTrue(
        run.out().contains("it is written for the Queue Align 64, and said to be for 4096"),
        run.out());
  }

  @Test
  void whatTheListSaysIsFixedNeedNotBeSeen() throws IOException {
    write(
        "own",
        "own.c",
        OWN.replace("& ~4095ul", "/ size * size")
            .replace("void w", "static const unsigned long size = 4096;\nvoid w"));
    Run run = folder();
    assertTrue(run.out().contains("own       agrees    agrees        yes"), run.out());
  }

  @Test
  void whatComputedNothingAndNowDoesIsNotTheSame() throws IOException {
    write("silent", "silent.c", USED);
    Run run = folder("--verbose");
    assertEquals(1, run.status(), run.out());
    assertTrue(run.out().contains("silent (Computes nothing): not the same"), run.out());
  }

  @Test
  void aFunctionThatIsGoneIsNotRead() throws IOException {
    replace("mine", "void vring_init(", "void vring_setup(");
    Run run = Run.of(Services.REAL, "census", "--source", "linux=" + folder.resolve("mine"));
    assertEquals(3, run.status());
    assertTrue(
        run.out().contains("function vring_init in it; did you mean vring_size?"), run.out());
  }

  @Test
  void theListOfTheProgramIsWhole() {
    Run run = Run.of(Services.REAL, "census", "--folder", folder.toString());
    assertEquals("", run.err());
    assertEquals(3, run.status());
    assertTrue(run.out().endsWith(" without a tree\n"), run.out());
  }

  @Test
  void whatTheSourceFixesIsComparedOnlyThere() throws IOException {
    replace("mine", "+ align - 1) & ~(align - 1));\n}\nstatic", "+ 4095) & ~4095ul);\n}\nstatic");
    Run run = Run.of(Services.REAL, "census", "--source", "linux=" + folder.resolve("mine"));
    assertEquals(0, run.status(), run.out());
    assertTrue(run.out().contains("one value at 16 points"), run.out());
    replace("mine", "+ align - 1) & ~(align - 1));\n}\nstatic", "+ 8191) & ~4095ul);\n}\nstatic");
    assertEquals(
        1, Run.of(Services.REAL, "census", "--source", "linux=" + folder.resolve("mine")).status());
  }
}
