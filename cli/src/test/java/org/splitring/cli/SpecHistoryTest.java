package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.fixture.SpecTree;
import org.splitring.cli.json.Schemas;
import org.splitring.cli.services.Services;
import org.splitring.notes.standard.Edition;
import org.splitring.notes.standard.Editions;
import org.splitring.notes.standard.EditionsReader;

/** Versions of a document that lie in a git repository, and are read from there. */
class SpecHistoryTest {

  @TempDir Path tree;

  @BeforeEach
  void write() throws IOException, GitAPIException {
    try (Git git = Git.init().setDirectory(tree.toFile()).call()) {
      SpecTree.write(tree, "qalign", "PAGE_SIZE", "next Queue Align", "next PAGE_SIZE");
      SpecTree.replace(tree, "rings.tex", "$6 + 8", "$6 + 4");
      commit(git, "v1.0-cs01");
      SpecTree.write(tree);
      commit(git, "v1.10-cs01");
      commit(git, "v1.2-csd01");
      SpecTree.write(tree, SpecTree.WRONG, SpecTree.RIGHT);
      Files.delete(tree.resolve("ring.h"));
      Files.createSymbolicLink(tree.resolve("ring.h"), Path.of("/etc/hostname"));
      commit(git, "v1.2-cs01");
      Files.delete(tree.resolve("ring.h"));
      SpecTree.write(tree, SpecTree.WRONG, SpecTree.RIGHT);
      commit(git, "working");
    }
  }

  private static void commit(Git git, String tag) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage(tag)
        .setAuthor("A", "a@example.org")
        .setCommitter("A", "a@example.org")
        .setAllowEmpty(true)
        .setSign(false)
        .call();
    git.tag().setName(tag).setAnnotated(false).call();
  }

  private String at(String revision) {
    return tree + "@" + revision;
  }

  @Test
  void everyCommitteeSpecificationHasARowInItsOrder() {
    Run run = Run.of(Services.REAL, "spec", tree.toString(), "--all-tags");
    assertEquals("", run.err());
    Golden.assertText("spec-all-tags.txt", run.out());
    assertEquals(1, run.status());
  }

  @Test
  void jsonOfAllTagsFollowsItsSchema() {
    Run run = Run.of(Services.REAL, "spec", tree.toString(), "--all-tags", "--format", "json");
    assertEquals(List.of(), Schemas.errors(Schemas.SPEC, run.out()));
    assertTrue(run.out().contains("\"revision\" : \"HEAD\""));
  }

  @Test
  void aTagThatCannotBeReadHasItsRowAndTheRestGoesOn() throws IOException, GitAPIException {
    try (Git git = Git.open(tree.toFile())) {
      SpecTree.replace(tree, "rings.tex", "#define ALIGN", "<<<<<<< ours\n#define ALIGN");
      commit(git, "v1.3-cs01");
      Run run = Run.of(Services.REAL, "spec", tree.toString(), "--all-tags");
      assertEquals("", run.err());
      assertTrue(run.out().contains("\nv1.3-cs01   unreadable  unreadable "), run.out());
      assertTrue(run.out().contains("  v1.3-cs01   rings.tex:26: has the marks of"), run.out());
      assertEquals(1, run.status());
      Run json = Run.of(Services.REAL, "spec", tree.toString(), "--all-tags", "--format", "json");
      assertEquals(List.of(), Schemas.errors(Schemas.SPEC, json.out()));
      for (String wrong : List.of("v1.0-cs01", "v1.10-cs01")) {
        git.tagDelete().setTags(wrong).call();
      }
      Run undecided = Run.of(Services.REAL, "spec", tree.toString(), "--all-tags");
      assertEquals(3, undecided.status());
      git.tagDelete().setTags("v1.2-cs01").call();
      Run nothing = Run.of(Services.REAL, "spec", tree.toString(), "--all-tags");
      assertEquals(2, nothing.status());
      assertTrue(nothing.out().contains("\nHEAD       unreadable"), nothing.out());
    }
  }

  @Test
  void whatIsRecordedIsTheTagsAndNotHead(@TempDir Path out) throws Exception {
    String file = out.resolve("editions.yaml").toString();
    String[] record = {"spec", tree.toString(), "--all-tags", "--record", file};
    assertEquals(
        1,
        Run.of(
                new DelegatedServices() {
                  @Override
                  public InstantSource clock() {
                    return InstantSource.fixed(Instant.parse("2031-03-04T23:59:59Z"));
                  }
                },
                record)
            .status());
    Editions editions = EditionsReader.read("editions", Files.readString(Path.of(file)));
    assertEquals(
        List.of("v1.0-cs01", "v1.2-cs01", "v1.10-cs01"),
        editions.editions().stream().map(Edition::name).toList());
    assertEquals(LocalDate.of(2031, 3, 4), editions.date());
    assertEquals(Optional.of("differs"), editions.oldest().word("table"));
    Run again = Run.of(Services.REAL, record);
    assertEquals("splitring: " + file + " is there already; --force replaces it\n", again.err());
    Run one = Run.of(Services.REAL, "spec", tree.toString(), "--record", file, "--force");
    assertTrue(one.err().contains("--record is for --all-tags"), one.err());
    assertEquals(2, one.status());
  }

  /** The control: a record with a gap would say nothing of the gap. */
  @Test
  void nothingIsRecordedIfATagCannotBeRead(@TempDir Path out) throws Exception {
    try (Git git = Git.open(tree.toFile())) {
      SpecTree.replace(tree, "rings.tex", "#define ALIGN", "<<<<<<< ours\n#define ALIGN");
      commit(git, "v1.3-cs01");
    }
    Path file = out.resolve("editions.yaml");
    Run run = Run.of(Services.REAL, "spec", tree.toString(), "--all-tags", "--record", "" + file);
    assertTrue(run.err().startsWith("splitring: nothing is recorded: rings.tex:26"), run.err());
    assertEquals(2, run.status());
    assertTrue(Files.notExists(file));
  }

  @Test
  void aTagIsReadWithoutBeingCheckedOut() throws IOException {
    String before = listing();
    assertEquals(1, Run.of(Services.REAL, "spec", at("v1.10-cs01")).status());
    assertEquals(0, Run.of(Services.REAL, "spec", at("HEAD")).status());
    assertEquals(0, Run.of(Services.REAL, "spec", tree.toString()).status());
    assertEquals(before, listing());
  }

  @Test
  void whatIsReadFromATagIsWhatIsReadFromItsFiles() {
    String fromGit = Run.of(Services.REAL, "spec", at("working")).out();
    String fromFiles = Run.of(Services.REAL, "spec", tree.toString()).out();
    assertEquals(rest(fromFiles), rest(fromGit));
  }

  @Test
  void aSymbolicLinkInATagIsNotFollowed() {
    Run run = Run.of(Services.REAL, "spec", at("v1.2-cs01"));
    assertEquals(3, run.status());
    assertTrue(run.out().contains("the header"), run.out());
  }

  @Test
  void aRevisionThatIsNotThereIsNamed() {
    Run run = Run.of(Services.REAL, "spec", at("v1.0-cs1"));
    assertEquals(
        String.format(
            Locale.ROOT,
            "splitring: %s: there is no revision 'v1.0-cs1'; did you mean v1.0-cs01?\n",
            tree),
        run.err());
    assertEquals(2, run.status());
  }

  @Test
  void theSameTableSaysWhatARepositoryWithoutTagsLacks(@TempDir Path empty) throws GitAPIException {
    Git.init().setDirectory(empty.toFile()).call().close();
    Run run = Run.of(Services.REAL, "spec", empty.toString(), "--all-tags");
    assertEquals(
        String.format(
            Locale.ROOT,
            "splitring: %s: has no tag of a committee specification, such as v1.2-cs01; fetch tags\n",
            empty),
        run.err());
  }

  private static String rest(String out) {
    return out.substring(out.indexOf('\n'));
  }

  /** Every file with its size and time. */
  private String listing() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted().toList()) {
        text.append(file).append(' ').append(Files.getLastModifiedTime(file)).append('\n');
      }
    }
    return text.toString();
  }
}
