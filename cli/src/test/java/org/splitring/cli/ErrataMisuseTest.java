package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.fixture.ErrataTree;
import org.splitring.cli.fixture.SpecTree;
import org.splitring.model.claim.Claim;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.testing.Rights;

/** Texts that are changed already, half changed, or others; and files that are in the way. */
class ErrataMisuseTest {

  @TempDir Path directory;
  private Path tree;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    tree = Files.createDirectory(directory.resolve("tree"));
    out = directory.resolve("out");
  }

  private Run errata(String name) {
    return Run.of(Services.REAL, "errata", name, "--spec", tree.toString(), "-o", out.toString());
  }

  private void assertNothingWritten() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(tree), files.toList());
    }
  }

  @Test
  void aMacroThatIsRightInOtherWordsIsSaidToBeRight() throws IOException {
    ErrataTree.write(tree, SpecTree.WRONG, SpecTree.RIGHT);
    Run run = errata("align-macro");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("ALIGN, virtq_size: the text is right here"), run.out());
    assertNothingWritten();
  }

  @Test
  void aMacroThatIsWrongInOtherWordsIsNotPatched() throws IOException {
    ErrataTree.write(tree, SpecTree.WRONG, "(((x) + qalign - 1) & ~qalign)");
    Run run = errata("align-macro");
    assertEquals(3, run.status(), run.err());
    assertTrue(run.out().contains("align-macro  not here"), run.out());
    assertNothingWritten();
  }

  @Test
  void aChangeLeftHalfDoneIsNamed() throws IOException {
    ErrataTree.write(
        tree,
        "le16 used_event; /* Only if VIRTIO_F_EVENT_IDX */",
        "le16 used_event; /* Always present; used only if VIRTIO_F_EVENT_IDX */");
    Run run = errata("event-fields-always-present");
    assertEquals(
        String.format(
            Locale.ROOT,
            "splitring: %s: event-fields-always-present was left half done: the section 'The Virtqueue"
                + " Available Ring' has it, the section 'The Virtqueue Used Ring' has it not, the"
                + " section 'Split Virtqueues' has it not, struct virtq_avail of the header has it"
                + " not, struct virtq_used of the header has it not; finish or undo it\n",
            tree),
        run.err());
    assertEquals(2, run.status());
    assertNothingWritten();
  }

  @Test
  void halfALoopIsHalfDone() throws IOException {
    ErrataTree.write(
        tree,
        "last_seen_used != le16_to_cpu(virtq->used.idx)) {",
        "last_seen_used == le16_to_cpu(virtq->used.idx)) {");
    Run run = errata("recheck-loop");
    assertEquals(2, run.status(), run.out());
    assertTrue(run.err().contains("recheck-loop was left half done"), run.err());
  }

  @Test
  void wordsThatStandTwiceAreNotPatched() throws IOException {
    ErrataTree.write(
        tree,
        "// Padding to the next Queue Align boundary.",
        "// Padding to the next Queue Align boundary.\n// Padding to the next Queue Align boundary.");
    Run run = errata("base-alignment");
    assertEquals(3, run.status());
    assertTrue(run.out().replaceAll("\\s+", " ").contains("boundary.' more than once"), run.out());
    assertNothingWritten();
  }

  @Test
  void whatIsWrongInAnotherWayIsNotReworded() throws IOException {
    ErrataTree.write(tree, "Used Ring         & 4         & $6 + 8", "Used Ring & 4 & $6 + 4");
    Run run = errata("event-fields-always-present");
    assertEquals(3, run.status());
    assertTrue(run.out().replaceAll("\\s+", " ").contains("mended first: Used Ring"), run.out());
  }

  @Test
  void linesThatMailWouldChangeAreRefused() throws IOException {
    ErrataTree.write(tree, "#define ALIGN", "% one\r\n#define ALIGN");
    Run run = errata("align-macro");
    assertEquals(2, run.status(), run.out());
    assertTrue(run.err().contains("core.autocrlf off"), run.err());
    assertNothingWritten();
  }

  @Test
  void nothingIsWrittenOverWithoutForce() throws IOException {
    ErrataTree.write(tree);
    Files.createDirectory(out);
    Path there = Files.writeString(out.resolve("note.txt"), "mine");
    Run run = errata("recheck-loop");
    assertEquals("splitring: " + there + " is there already; --force replaces it\n", run.err());
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(List.of(there), files.toList());
    }
    assertEquals("mine", Files.readString(there));
    Run forced =
        Run.of(
            Services.REAL,
            "errata",
            "recheck-loop",
            "--spec",
            tree.toString(),
            "-o",
            out.toString(),
            "--force");
    assertEquals(0, forced.status(), forced.err());
    assertFalse(Files.readString(there).equals("mine"));
  }

  /** Proofs take half a minute; a file that is in the way is seen before. */
  @Test
  void aFileInTheWayIsSeenBeforeAnythingIsProved() throws IOException {
    ErrataTree.write(tree);
    Files.createDirectory(out);
    Files.writeString(out.resolve("note.txt"), "mine");
    List<Claim> asked = new ArrayList<>();
    Services services =
        new DelegatedServices() {
          @Override
          public Checked check(Claim claim, Domain domain, Engine engine) {
            asked.add(claim);
            return super.check(claim, domain, engine);
          }
        };
    for (String spec : List.of("", tree.toString())) {
      List<String> words = new ArrayList<>(List.of("errata", "recheck-loop", "-o", "" + out));
      words.addAll(spec.isEmpty() ? List.of() : List.of("--spec", spec));
      assertEquals(2, Run.of(services, words.toArray(String[]::new)).status());
    }
    assertEquals(List.of(), asked);
  }

  @Test
  void aDirectoryThatMayNotBeWrittenIsNamed() throws Exception {
    Files.createDirectory(out);
    Rights.noWriting(
        out,
        () -> {
          Run run = Run.of(Services.REAL, "errata", "-o", out.toString());
          assertEquals(
              "splitring: %s cannot be written: no permission to make a file in %s\n"
                  .replace("%s", out.toString()),
              run.err());
        });
  }

  @Test
  void aPatchFromBeforeIsNotTakenIntoTheSeries() throws IOException {
    ErrataTree.write(tree);
    Files.createDirectory(out);
    Path old = Files.writeString(out.resolve("0007-old.patch"), "old");
    Run run = errata("recheck-loop");
    assertEquals(2, run.status());
    assertTrue(run.err().startsWith("splitring: " + old + " would be taken for one of these"));
    Path file = Files.writeString(directory.resolve("file"), "");
    Run onFile = Run.of(Services.REAL, "errata", "-o", file.toString());
    assertEquals("splitring: " + file + " is a file; name a directory\n", onFile.err());
  }
}
