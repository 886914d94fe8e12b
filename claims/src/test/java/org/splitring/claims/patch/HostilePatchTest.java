package org.splitring.claims.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.claims.patch.Patches.apply;
import static org.splitring.claims.patch.Patches.trouble;
import static org.splitring.claims.patch.Patches.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Bounded;

/** Patches that want to reach what is not theirs, or to be more than can be read. */
class HostilePatchTest {

  private static final String HUNK = "@@ -1 +1 @@\n-a\n+b\n";

  @TempDir private Path top;

  @ParameterizedTest
  @ValueSource(strings = {"../secret.c", "a/../../secret.c", "/etc/passwd", "..\\\\secret.c"})
  void aPathOutOfTheTreeIsRefused(String path) {
    write(top, "secret.c", "a\n");
    Path tree = write(top, "tree/f.c", "a\n").getParent();
    String git = "diff --git a/x b/x\n--- \"a/" + path + "\"\n+++ \"b/" + path + "\"\n" + HUNK;
    assertTrue(trouble(tree, git).contains("outside"), trouble(tree, git));
    String plain = "--- " + path + "\n+++ " + path + "\n" + HUNK;
    assertTrue(
        trouble(tree, plain).matches("(?s).*(outside|there is no such file).*"),
        trouble(tree, plain));
    String made =
        "diff --git a/x b/x\nnew file mode 100644\n--- /dev/null\n+++ \"b/"
            + path
            + "\"\n@@ -0,0 +1 @@\n+b\n";
    assertTrue(trouble(tree, made).contains("outside"), trouble(tree, made));
  }

  @Test
  void aPathThroughTheTreeIsStraight() {
    write(top, "f.c", "a\n");
    assertEquals(
        "fix.patch: x/../f.c: a path goes straight to its file",
        trouble(top, "--- a/x/../f.c\n+++ b/x/../f.c\n" + HUNK));
  }

  @Test
  void aLinkOutOfTheTreeIsNotFollowed() throws Exception {
    write(top, "outside/secret.c", "a\n");
    Path tree = write(top, "tree/f.c", "a\n").getParent();
    Files.createSymbolicLink(tree.resolve("link.c"), top.resolve("outside/secret.c"));
    Files.createSymbolicLink(tree.resolve("dir"), top.resolve("outside"));
    for (String path : List.of("link.c", "dir/secret.c")) {
      String said =
          trouble(tree, String.format(Locale.ROOT, "--- a/%1$s\n+++ b/%1$s\n", path) + HUNK);
      assertTrue(said.contains("a symbolic link leads outside"), said);
    }
  }

  @Test
  void aLinkInTheTreeIsNotChanged() throws Exception {
    write(top, "f.c", "a\n");
    Files.createSymbolicLink(top.resolve("link.c"), Path.of("f.c"));
    String said = trouble(top, "--- a/link.c\n+++ b/link.c\n" + HUNK);
    assertTrue(said.contains("is reached through a symbolic link"), said);
  }

  @Test
  void linksModulesAndBinaryFilesArePassedOver() throws UnreadableException {
    Patched patched =
        apply(
            top,
            """
            diff --git a/etc b/etc
            new file mode 120000
            --- /dev/null
            +++ b/etc
            @@ -0,0 +1 @@
            +/etc/passwd
            \\ No newline at end of file
            diff --git a/sub b/sub
            new file mode 160000
            --- /dev/null
            +++ b/sub
            @@ -0,0 +1 @@
            +Subproject commit 1234567890123456789012345678901234567890
            diff --git a/logo.png b/logo.png
            index 1111111..2222222 100644
            Binary files a/logo.png and b/logo.png differ
            diff --git a/blob.bin b/blob.bin
            new file mode 100644
            index 0000000..1111111
            GIT binary patch
            literal 3
            Kcmd0eUkBAc0000

            literal 0
            HcmV?d00001

            """);
    assertEquals(
        List.of(
            "etc: a symbolic link",
            "sub: a submodule",
            "logo.png: a binary file",
            "blob.bin: a binary file"),
        patched.passedOver());
    assertEquals(List.of(), patched.unseen());
    assertTrue(patched.after().text("etc").isEmpty());
    assertTrue(patched.files().isEmpty());
  }

  @Test
  void nulBytesAreRefused() {
    assertEquals("fix.patch: has NUL bytes; this is no text", trouble(top, "--- a/f\0c\n"));
  }

  @Test
  void whatIsTooLargeIsRefused() {
    byte[] large = new byte[(int) Bounded.LARGEST_FILE + 1];
    String said =
        assertThrows(UnreadableException.class, () -> PatchReader.read("fix.patch", large))
            .getMessage();
    assertTrue(said.contains("files to " + Bounded.LARGEST_FILE + " are read"), said);
  }

  @Test
  void hugeNumbersOfLinesAreRefused() {
    write(top, "f.c", "a\n");
    String said = trouble(top, "--- a/f.c\n+++ b/f.c\n@@ -1,2147483647 +1,2147483647 @@\n-a\n+b\n");
    assertTrue(said.endsWith("has fewer lines than its header says"), said);
  }

  /** Where a hunk is looked for is a hint; what it replaces has to be there. */
  @Test
  void aNumberThatIsNoLineIsOnlyAHint() throws UnreadableException {
    write(top, "f.c", "x\na\n");
    String patch = "--- a/f.c\n+++ b/f.c\n@@ -99999999999,2 +99999999999,2 @@\n x\n-a\n+b\n";
    assertEquals("x\nb\n", Patches.after(top, patch, "f.c"));
  }

  @Test
  void aPatchThatIsSearchedForWithoutEndIsRefused() {
    int lines = 200_000;
    write(top, "f.c", "a\n".repeat(lines));
    String context = " a\n".repeat(20_000);
    String hunk = "@@ -100000,20001 +100000,20001 @@\n" + context.substring(3) + "-b\n+c\n a\n";
    String said = trouble(top, "--- a/f.c\n+++ b/f.c\n" + hunk);
    assertTrue(said.contains("more steps are needed"), said);
  }

  @Test
  void anEncodedMailIsRefused() {
    String said =
        trouble(
            top,
            "From: a\nContent-Transfer-Encoding: quoted-printable\n\n--- a/f.c\n+++ b/f.c\n"
                + HUNK);
    assertTrue(said.startsWith("fix.patch: the mail is encoded (quoted-printable)"), said);
  }

  @Test
  void theDifferenceOfAMergeIsRefused() {
    String said =
        trouble(
            top,
            """
            diff --cc f.c
            index 1111111,2222222..3333333
            --- a/f.c
            +++ b/f.c
            @@@ -1,1 -1,1 +1,1 @@@
            --a
            ++b
            """);
    assertTrue(said.contains("is the difference of a merge"), said);
  }

  @Test
  void aFileThatIsThereAlreadyIsNotMadeAnew() {
    write(top, "f.c", "a\n");
    String said =
        trouble(
            top,
            "diff --git a/f.c b/f.c\nnew file mode 100644\n--- /dev/null\n+++ b/f.c\n"
                + "@@ -0,0 +1 @@\n+b\n");
    assertEquals("fix.patch: f.c: is there already, and the patch makes it anew", said);
  }

  @Test
  void aFileIsNotRemovedWithLinesThatThePatchDoesNotKnow() {
    write(top, "f.c", "a\nb\n");
    String said =
        trouble(
            top,
            "diff --git a/f.c b/f.c\ndeleted file mode 100644\n--- a/f.c\n+++ /dev/null\n"
                + "@@ -1 +0,0 @@\n-a\n");
    assertTrue(said.contains("fix.patch: f.c: "), said);
  }

  /** Found with broken input: JGit fell over these. */
  @Test
  void aHeaderThatIsBrokenIsSaid() {
    String short1 = "--- a/f.c\n+++ b/f.c\n@@ -";
    String short2 = "diff --git a/f.c b/f.c\nindex 0123456+.789abcd 100644\n";
    for (String patch : List.of(short1, short2)) {
      assertEquals(
          "fix.patch: the header of a file in it, or of a hunk, is broken or cut short",
          trouble(top, patch));
    }
    assertEquals(
        "fix.patch: line 1: the header does not say which file is meant",
        trouble(top, "diff --git a/f.c b/g.c\nsimilarity index 80%\nrename from f.c\n"));
    assertEquals(
        "fix.patch: line 1: the header does not say which file is meant",
        trouble(top, "--- /dev/null\n+++ /dev/null\n@@ -1 +0,0 @@\n-one\n"));
  }
}
