package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.fixture.RingTree;
import org.splitring.cli.json.Schemas;
import org.splitring.cli.services.Services;

/** The history of a function in a small repository. */
class HistoryCommandTest {

  private static final String RIGHT = "(x) + (a) - 1) & ~((a) - 1)";
  private static final String WRONG = "(x) + (a)) & ~(a)";

  @TempDir private Path tree;
  private Git git;
  private long seconds = 1_500_000_000L;

  @BeforeEach
  void aRepository() throws Exception {
    git = Git.init().setDirectory(tree.toFile()).call();
    RingTree.write(tree);
    RingTree.edit(tree, RingTree.HEADER, RIGHT, WRONG);
    commit("Lay out rings");
  }

  @AfterEach
  void close() {
    git.close();
  }

  private void commit(String subject) throws Exception {
    seconds += 86_400;
    PersonIdent author =
        new PersonIdent(
            new PersonIdent("A", "a@example.org"),
            new Date(seconds * 1000).toInstant(),
            ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    git.commit()
        .setMessage(subject + "\n\nBecause.\n")
        .setSign(false)
        .setAuthor(author)
        .setCommitter(author)
        .call();
  }

  private Run history(String path, String... more) {
    return historyAt("", path, more);
  }

  private Run historyAt(String revision, String path, String... more) {
    List<String> words =
        new ArrayList<>(List.of("history", tree + revision + ":" + path + ":vring_init"));
    words.addAll(List.of(more));
    return Run.of(Services.REAL, words.toArray(new String[0]));
  }

  private static List<String> subjects(Run run) throws Exception {
    assertEquals(List.of(), Schemas.errors(Schemas.HISTORY, run.out()));
    List<String> subjects = new ArrayList<>();
    for (JsonNode change : new ObjectMapper().readTree(run.out()).get("changes")) {
      subjects.add(change.get("subject").asText());
    }
    return subjects;
  }

  private List<String> subjects(String path) throws Exception {
    return subjects(history(path, "--format", "json"));
  }

  @Test
  void aFixInAHeaderIsNamedWithBothSides() throws Exception {
    RingTree.edit(tree, RingTree.HEADER, WRONG, RIGHT);
    commit("Round up");
    RingTree.edit(tree, RingTree.DEVICE, "num + 4", "num + 6");
    commit("Count the event elsewhere");
    Run run = history(RingTree.DRIVER);
    assertEquals("", run.err());
    Golden.assertText(
        "history.txt",
        run.out().replace(tree.toString(), "TREE").replaceAll("\\b[0-9a-f]{12}\\b", "COMMIT"));
    assertEquals(0, run.status());
    assertEquals(List.of("Round up", "Lay out rings"), subjects(RingTree.DRIVER));
  }

  @Test
  void whatChangesNoNumberIsNoChange() throws Exception {
    RingTree.edit(tree, RingTree.DRIVER, "vr->desc = p;", "vr->desc = p; /* the base */");
    commit("Say what it is");
    RingTree.edit(tree, RingTree.HEADER, "UNUSED", "IGNORED");
    commit("Rename a macro that is not used");
    assertEquals(List.of("Lay out rings"), subjects(RingTree.DRIVER));
  }

  /** Negative control of the one above: a commit between them that does. */
  @Test
  void aChangeThatIsTakenBackIsTwoChanges() throws Exception {
    RingTree.edit(tree, RingTree.DRIVER, "+ sizeof(uint16_t)", "");
    commit("Forget the event");
    RingTree.edit(tree, RingTree.DRIVER, "ring[num]", "ring[num] + sizeof(uint16_t)");
    commit("Count the event");
    assertEquals(
        List.of("Count the event", "Forget the event", "Lay out rings"), subjects(RingTree.DRIVER));
  }

  @Test
  void aFileIsFollowedThroughItsNames() throws Exception {
    RingTree.edit(tree, RingTree.HEADER, WRONG, RIGHT);
    commit("Round up");
    Files.createDirectories(tree.resolve("lib"));
    Files.move(tree.resolve(RingTree.DRIVER), tree.resolve("lib/ring.c"));
    commit("Move the driver");
    assertEquals(List.of("Round up", "Lay out rings"), subjects("lib/ring.c"));
  }

  @Test
  void historyBeginsAtARevision() throws Exception {
    RingTree.edit(tree, RingTree.HEADER, WRONG, RIGHT);
    commit("Round up");
    Run run = historyAt("@HEAD~1", RingTree.DRIVER, "--format", "json");
    assertEquals(List.of("Lay out rings"), subjects(run));
  }

  @Test
  void commitsThatTouchNothingThatIsReadAreNotRead() throws Exception {
    for (int i = 0; i < 20; i++) {
      RingTree.put(tree, "src/other.c", "int x = " + i + ";\n");
      commit("Other " + i);
    }
    Run run = history(RingTree.DRIVER, "--format", "json");
    assertEquals(1, new ObjectMapper().readTree(run.out()).get("readings").asInt(), run.out());
  }

  /** The other file is taken in, and nothing that is read stands in it as it is now. */
  @Test
  void aFileThatHidesADefinitionIsFoundToo() throws Exception {
    RingTree.edit(tree, RingTree.HEADER, "#endif", "#include <late.h>\n#endif");
    RingTree.put(
        tree, "include/late.h", "#undef UP\n#define UP(x, a) (((x) + (a) - 1) & ~((a) - 1))\n");
    commit("Round up late");
    RingTree.edit(tree, RingTree.HEADER, WRONG, RIGHT);
    commit("Round up early too");
    RingTree.put(tree, "include/late.h", "/* nothing */\n");
    commit("Round up early only");
    RingTree.edit(tree, RingTree.DRIVER, "log_level = 3", "log_level = 4");
    commit("Log more");
    assertEquals(List.of("Round up late", "Lay out rings"), subjects(RingTree.DRIVER));
  }

  @Test
  void aVersionThatCannotBeReadIsUndecided() throws Exception {
    RingTree.edit(tree, RingTree.DRIVER, "+ sizeof(uint16_t)", "+ event_size(num)");
    commit("Ask for the size");
    RingTree.edit(tree, RingTree.DRIVER, "+ event_size(num)", "+ sizeof(uint16_t)");
    commit("Know the size");
    Run run = history(RingTree.DRIVER);
    assertTrue(run.out().contains("undecided because"), run.out());
    assertEquals(3, run.status());
  }

  @Test
  void whatIsNotThereIsSaid() {
    Run none = Run.of(Services.REAL, "history", tree + ":" + RingTree.DRIVER + ":vring_innit");
    assertEquals(2, none.status());
    assertTrue(none.err().contains("did you mean vring_init?"), none.err());
    Run file = Run.of(Services.REAL, "history", tree + ":src/no.c:vring_init");
    assertEquals(2, file.status());
    assertEquals("splitring: " + tree + "@HEAD: there is no file src/no.c\n", file.err());
  }

  @Test
  void aFileOfASubmoduleIsSaidToBeElsewhere() throws Exception {
    try (Git git = Git.open(tree.toFile())) {
      DirCache index = git.getRepository().lockDirCache();
      DirCacheEditor editor = index.editor();
      editor.add(
          new DirCacheEditor.PathEdit("lib/ring") {
            @Override
            public void apply(DirCacheEntry entry) {
              entry.setFileMode(FileMode.GITLINK);
              entry.setObjectId(ObjectId.fromString("1".repeat(40)));
            }
          });
      assertTrue(editor.commit());
      git.commit()
          .setMessage("Take a module in")
          .setAuthor("A", "a@example.org")
          .setCommitter("A", "a@example.org")
          .setSign(false)
          .call();
    }
    Run run = Run.of(Services.REAL, "history", tree + ":lib/ring/ring.c:vring_init");
    assertEquals(2, run.status());
    assertEquals(
        "splitring: "
            + tree
            + "@HEAD: lib/ring/ring.c lies in the submodule lib/ring, which is a repository of its"
            + " own; name that one\n",
        run.err());
  }

  @Test
  void aRepositoryOfSha256IsSaidNotToBeRead() throws Exception {
    Files.writeString(
        tree.resolve(".git/config"),
        "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n");
    Run run = history(RingTree.DRIVER);
    assertEquals(2, run.status());
    assertEquals(
        "splitring: "
            + tree
            + ": this repository names its objects by SHA-256, which is not read; give a directory"
            + " with the files instead\n",
        run.err());
  }
}
