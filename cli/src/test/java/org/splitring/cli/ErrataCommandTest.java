package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.fixture.ErrataTree;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.json.Schemas;

/** The errata of a small document in words of its own, as patches that are applied by git. */
class ErrataCommandTest {

  private static final int LONGEST_LINE = 72;

  @TempDir Path directory;
  private Path tree;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    tree = Files.createDirectory(directory.resolve("tree"));
    out = directory.resolve("out");
    ErrataTree.write(tree);
  }

  private Run errata(String... more) {
    List<String> words = new ArrayList<>(List.of("errata", "--spec", tree.toString()));
    words.addAll(List.of(more));
    return Run.of(Services.REAL, words.toArray(String[]::new));
  }

  private List<Path> patches() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.filter(each -> each.toString().endsWith(".patch")).sorted().toList();
    }
  }

  private void apply(Path patch) throws IOException, GitAPIException {
    try (Git git = Git.init().setDirectory(tree.toFile()).call()) {
      git.apply().setPatch(new ByteArrayInputStream(Files.readAllBytes(patch))).call();
    }
  }

  @Test
  void theNotesAreTheReviewedText() {
    Run run = Run.of(Services.REAL, "errata");
    assertEquals("", run.err());
    Golden.assertText("errata.txt", run.out());
    assertEquals(0, run.status());
  }

  @Test
  void patchesInOrderMakeTheTextRight() throws IOException, GitAPIException {
    Run run = errata("-o", out.toString());
    assertEquals("", run.err());
    assertEquals(0, run.status(), run.out());
    assertTrue(run.out().contains("With all patches nothing differs any more."), run.out());
    assertEquals(4, patches().size());
    assertEquals(1, Run.of(Services.REAL, "spec", tree.toString()).status());
    for (Path patch : patches()) {
      apply(patch);
    }
    Run after = Run.of(Services.REAL, "spec", tree.toString());
    assertEquals(0, after.status(), after.out());
    Run again = errata("-o", directory.resolve("nothing").toString());
    assertEquals(0, again.status(), again.out());
    assertTrue(again.out().contains("There is nothing to patch here."), again.out());
    assertFalse(Files.exists(directory.resolve("nothing")));
  }

  @Test
  void eachPatchAppliesAlone() throws IOException, GitAPIException {
    errata("-o", out.toString());
    for (Path patch : patches()) {
      ErrataTree.write(tree);
      apply(patch);
      String name = patch.getFileName().toString().replaceAll("^\\d+-|\\.patch$", "");
      Run run = errata(name);
      assertTrue(run.out().matches("(?s).*" + name + " +already.*"), run.out());
    }
  }

  @Test
  void aPatchIsTheReviewedText() throws IOException {
    errata("event-fields-always-present", "-o", out.toString());
    String mail = Files.readString(out.resolve("0001-event-fields-always-present.patch"));
    Golden.assertText("errata.patch", mail.replaceFirst("(?s)-- \n.*", "-- \n"));
    String cover = Files.readString(out.resolve("0000-cover-letter.txt"));
    Golden.assertText("errata-cover.txt", cover);
  }

  @Test
  void mailsKeepToTheirWidthAndAreNotSignedOff() throws IOException {
    errata("-o", out.toString());
    for (Path patch : patches()) {
      List<String> head =
          Files.readAllLines(patch).stream().takeWhile(line -> !line.equals("---")).toList();
      String subject =
          head.stream().filter(line -> line.startsWith("Subject: ")).findFirst().orElseThrow();
      assertTrue(subject.replaceFirst(".*?] ", "").length() <= 60, subject);
      head.stream()
          .skip(head.indexOf("") + 1)
          .forEach(line -> assertTrue(line.length() <= LONGEST_LINE, line));
      assertFalse(head.stream().anyMatch(line -> line.startsWith("Signed-off-by")), subject);
    }
    assertEquals(
        List.of(true, false, false, true),
        patches().stream().map(ErrataCommandTest::fixes).toList());
  }

  private static boolean fixes(Path patch) {
    try {
      return Files.readString(patch)
          .contains("\nFixes: https://github.com/oasis-tcs/virtio-spec/issues/105\n---\n\n");
    } catch (IOException unreadable) {
      return false;
    }
  }

  @Test
  void patchesAreTheSameEveryTime() throws IOException {
    errata("-o", out.toString());
    Path other = directory.resolve("other");
    errata("-o", other.toString());
    for (Path patch : patches()) {
      assertEquals(Files.readString(patch), Files.readString(other.resolve(patch.getFileName())));
    }
  }

  @Test
  void theAuthorIsWhomTheCheckoutNames() throws IOException, GitAPIException {
    try (Git git = Git.init().setDirectory(tree.toFile()).call()) {
      git.getRepository().getConfig().setString("user", null, "name", "Ada");
      git.getRepository().getConfig().setString("user", null, "email", "ada@example.org");
      git.getRepository().getConfig().save();
    }
    errata("align-macro", "-o", out.toString());
    String mail = Files.readString(out.resolve("0001-align-macro.patch"), StandardCharsets.UTF_8);
    assertTrue(mail.contains("\nFrom: Ada <ada@example.org>\n"), mail);
    assertTrue(mail.contains("\nSubject: [PATCH] split-ring: "), mail);
  }

  @Test
  void jsonFollowsItsSchema() {
    Run run = errata("--format", "json");
    assertEquals(List.of(), Schemas.errors(Schemas.ERRATA, run.out()));
    assertTrue(run.out().contains("\"outcome\" : \"patched\""), run.out());
    String broken = run.out().replace("\"patched\"", "\"done\"");
    assertFalse(Schemas.errors(Schemas.ERRATA, broken).isEmpty());
  }
}
