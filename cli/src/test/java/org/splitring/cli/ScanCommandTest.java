package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.fixture.ScanTree;
import org.splitring.cli.json.Schemas;

/** What {@code scan} finds in small trees. */
class ScanCommandTest {

  @TempDir private Path top;

  private Run scan(String... more) {
    return run(top.toString(), more);
  }

  private static Run run(String tree, String... more) {
    List<String> words = new java.util.ArrayList<>(List.of("scan", tree));
    words.addAll(List.of(more));
    return Run.of(Services.REAL, words.toArray(new String[0]));
  }

  private String shown(Run run) {
    return run.out().replace(top.toString(), "TREE");
  }

  @Test
  void everythingFoundIsListedAndWhatDiffersIsShown() throws IOException {
    ScanTree.mixed(top);
    Run run = scan();
    Golden.assertText("scan.txt", shown(run));
    assertEquals(1, run.status());
    assertEquals("", run.err());
  }

  @Test
  void checkWithNothingButATreeDoesTheSame() throws IOException {
    ScanTree.mixed(top);
    Run check = Run.of(Services.REAL, "check", "--source", top.toString());
    assertEquals(scan().out(), check.out());
    assertEquals(1, check.status());
  }

  @Test
  void asJsonItIsACheckWithWhatWasSearched() throws IOException {
    ScanTree.mixed(top);
    Run run = scan("--format", "json");
    assertEquals(List.of(), Schemas.errors(Schemas.CHECK, run.out()));
    Golden.assertText("scan.json", shown(run));
  }

  @Test
  void everyDifferenceAndDoubtIsANotice() throws IOException {
    ScanTree.mixed(top);
    Run sarif = scan("--format", "sarif");
    assertEquals(List.of(), Schemas.errors(Schemas.SARIF, sarif.out()));
    assertTrue(sarif.out().contains("drivers/old/ring.c"), sarif.out());
    Run github = scan("--format", "github");
    assertTrue(github.out().contains("::error file="), github.out());
    assertTrue(github.out().contains("::warning file="), github.out());
    assertTrue(scan("--format", "markdown").out().startsWith("4 agree"), github.out());
  }

  @Test
  void aTreeWhoseRingsAllAgreeIsFine() throws IOException {
    ScanTree.good(top);
    assertEquals(0, scan().status());
  }

  @Test
  void whatCannotBeFollowedIsUndecided() throws IOException {
    ScanTree.doubtful(top);
    Run run = scan();
    assertEquals(3, run.status());
    assertTrue(run.out().contains("CONFIG_EVENT"), run.out());
  }

  /** What the reader is told of the tree reaches every file. */
  @Test
  void aDefinitionSettlesIt() throws IOException {
    ScanTree.doubtful(top);
    assertEquals(0, scan("--define", "CONFIG_EVENT=1").status());
    assertEquals(1, scan("--undefine", "CONFIG_EVENT").status());
  }

  @Test
  void whatIsRightFor32BitsAloneIsUndecidedUntilSomebodySaysForWhat() throws IOException {
    ScanTree.narrow(top);
    Run run = scan();
    assertEquals(3, run.status(), run.out());
    assertTrue(run.out().contains("it agrees where addresses have 32 bits"), run.out());
    assertEquals(0, scan("--data-model", "ilp32").status());
    assertEquals(1, scan("--data-model", "lp64").status());
  }

  @Test
  void whatIsWrongForAnyMachineDiffers() throws IOException {
    ScanTree.narrowAndBad(top);
    assertEquals(1, scan().status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "int used;\n", "void f(struct heap *h) { h->used = h->size + 6; }\n"})
  void aTreeWithoutARingIsNoneToBeScanned(String text) throws IOException {
    Files.writeString(top.resolve("other.c"), text);
    Run run = scan();
    assertEquals(
        "splitring: "
            + top
            + ": in none of its 1 files of source is there a function that can be recognised as"
            + " computing a part or the size of a ring; name one with 'splitring check"
            + " FILE:FUNCTION --source "
            + top
            + "'\n",
        run.err());
    assertEquals(2, run.status());
    assertEquals("", run.out());
  }

  @Test
  void aFileThatCannotBeReadIsUndecided() throws IOException {
    ScanTree.good(top);
    Files.writeString(top.resolve("broken.c"), "#include \"image.h\"\n" + ScanTree.GOOD);
    Files.writeString(top.resolve("image.h"), "\0");
    Run run = scan();
    assertEquals(3, run.status());
    assertTrue(run.out().contains("image.h: has NUL bytes"), run.out());
    assertTrue(run.out().contains("passed over: 0 symbolic links, 1 not text"), run.out());
    assertEquals(List.of(), Schemas.errors(Schemas.SARIF, scan("--format", "sarif").out()));
  }

  @Test
  void onlySoManyAreShownUnlessAllAreAskedFor() throws IOException {
    ScanTree.bad(top, 12);
    Run run = scan("--size", "2", "--align", "4");
    assertTrue(run.out().contains("\n2 more differ; --verbose shows why\n"), run.out());
    Run all = scan("--size", "2", "--align", "4", "--verbose");
    assertFalse(all.out().contains("more differ"), all.out());
    assertEquals(12, all.out().split("differs at 1 of 1 point", -1).length - 1);
  }

  @Test
  void aRevisionIsScannedWithoutACheckout() throws IOException, GitAPIException {
    ScanTree.good(top);
    try (Git git = Git.init().setDirectory(top.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("m")
          .setSign(false)
          .setAuthor("A", "a@b")
          .setCommitter("A", "a@b")
          .call();
    }
    ScanTree.bad(top, 1);
    assertEquals(0, run(top + "@HEAD").status());
    assertEquals(1, scan().status());
  }
}
