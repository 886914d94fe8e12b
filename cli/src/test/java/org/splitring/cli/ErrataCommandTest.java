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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.fixture.ErrataTree;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.json.Schemas;
import org.splitring.cli.services.Services;
import org.splitring.testing.Needed;

/** The errata of a small document in words of its own, as patches that are applied by git. */
class ErrataCommandTest {

  private static final int LONGEST_LINE = 72;

  /** Words of this program, which no editor knows. */
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)\\b(?:claims?|points?\\b(?! to)|verdicts?|catalogue|read again|undecided|agrees with)");

  private static final Pattern REVISION = Pattern.compile("\\b(?=\\w*\\d)[0-9a-f]{12,40}\\b");

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
    return mails().stream().filter(each -> !each.endsWith("0000-cover-letter.patch")).toList();
  }

  private List<Path> mails() throws IOException {
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
    assertEquals(13, patches().size());
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
    Golden.assertText("errata.patch", bare(mail));
    assertEquals(1, mails().size());
  }

  @Test
  void theLetterAndWhatIsToDoAreTheReviewedTexts() throws IOException {
    errata("-o", out.toString());
    Golden.assertText(
        "errata-cover.txt", bare(Files.readString(out.resolve("0000-cover-letter.patch"))));
    Golden.assertText("errata-todo.md", Files.readString(out.resolve("TODO.md")));
  }

  /** Without what another day or version has otherwise. */
  private static String bare(String mail) {
    return mail.replaceFirst("\nDate: .* \\+0000\n", "\nDate: DAY\n")
        .replaceFirst("(?s)-- \n.*", "-- \n")
        .replaceAll("splitring\\s[0-9]\\S*;", "splitring VERSION;");
  }

  @Test
  void messagesAreInTheMannerOfTheEditors() throws IOException {
    errata("-o", out.toString());
    for (Path patch : patches()) {
      List<String> lines = Files.readAllLines(patch);
      List<String> head = lines.subList(0, lines.indexOf("---"));
      String subject =
          head.stream().filter(line -> line.startsWith("Subject: ")).findFirst().orElseThrow();
      assertTrue(subject.replaceFirst(".*?] ", "").length() <= 60, subject);
      List<String> message = head.subList(head.indexOf("") + 1, head.size());
      message.forEach(line -> assertTrue(line.length() <= LONGEST_LINE, line));
      assertTrue(message.size() <= 20, subject + " has " + message.size() + " lines");
      String said = String.join("\n", message);
      assertFalse(OURS.matcher(said).find(), said);
      assertFalse(REVISION.matcher(said).find(), said);
      assertFalse(said.contains("Signed-off-by"), said);
    }
  }

  /** The control: what stands below the dashes has revisions, and would not be taken above. */
  @Test
  void revisionsStandBelowTheDashes() throws IOException {
    errata("align-macro", "-o", out.toString());
    List<String> lines = Files.readAllLines(out.resolve("0001-align-macro.patch"));
    String below = String.join("\n", lines.subList(lines.indexOf("---"), lines.size()));
    assertTrue(REVISION.matcher(below.replaceFirst("(?s)\ndiff .*", "")).find(), below);
    assertTrue(below.contains("\n 1 file changed, 2 insertions(+), 1 deletion(-)\n"), below);
    assertTrue(below.contains("'splitring errata"), below);
  }

  private static final String ISSUE = "https://github.com/oasis-tcs/virtio-spec/issues/105";

  /** Each of the others answers a part of it. */
  @Test
  void anIssueIsFixedByTheLastPatchThatItNeeds() throws IOException {
    errata("-o", out.toString());
    List<String> fixing = new ArrayList<>();
    for (Path mail : patches()) {
      if (Files.readString(mail).contains("\nFixes: " + ISSUE + "\n---\n")) {
        fixing.add(mail.getFileName().toString());
      }
    }
    assertEquals(List.of("0009-packet-chain.patch"), fixing);
    assertTrue(
        Files.readString(out.resolve("0004-recheck-loop.patch")).contains("See also " + ISSUE));
  }

  @Test
  void anIssueOfWhichPartsStayOpenIsNotSaidToBeFixed() throws IOException {
    errata("align-macro", "recheck-loop", "packet-chain", "-o", out.toString());
    for (Path mail : mails()) {
      assertFalse(Files.readString(mail).contains("Fixes:"), mail.toString());
    }
    String todo = Files.readString(out.resolve("TODO.md"));
    assertTrue(
        todo.contains(
            "| whether Queue Size is read from the device or negotiated | nothing here |"),
        todo);
  }

  /** What git itself makes of them; it sends nothing. */
  @Test
  void gitWouldSendAllOfThem() throws IOException, InterruptedException {
    Needed.wished(hasSendEmail(), "git send-email is not installed");
    errata("-o", out.toString());
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "sendemail.smtpserver=/bin/true",
                "send-email",
                "--dry-run",
                "--confirm=never",
                "--from=Ada <ada@example.org>",
                "--to=list@example.org",
                "--suppress-cc=all"));
    mails().forEach(each -> command.add(each.toString()));
    Process process =
        new ProcessBuilder(command).directory(tree.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals(14, said.split("Dry-OK", -1).length - 1, said);
    assertTrue(said.contains("Subject: [PATCH 00/13] split-ring: errata"), said);
  }

  private static boolean hasSendEmail() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("git", "send-email", "--dump-aliases").start();
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
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
