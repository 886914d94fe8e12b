package org.splitring.claims.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.claims.patch.Patches.after;
import static org.splitring.claims.patch.Patches.apply;
import static org.splitring.claims.patch.Patches.read;
import static org.splitring.claims.patch.Patches.trouble;
import static org.splitring.claims.patch.Patches.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;

class PatchedTest {

  private static final String CHANGE =
      """
      --- a/f.c
      +++ b/f.c
      @@ -2,3 +2,3 @@
       two
      -three
      +THREE
       four
      """;

  private static final String FILE = "one\ntwo\nthree\nfour\nfive\n";
  private static final String CHANGED = "one\ntwo\nTHREE\nfour\nfive\n";

  @TempDir private Path tree;

  @Test
  void aHunkIsPutWhereItsLinesStand() throws UnreadableException {
    write(tree, "f.c", FILE);
    assertEquals(CHANGED, after(tree, CHANGE, "f.c"));
  }

  @Test
  void nothingIsWritten() throws Exception {
    Path file = write(tree, "f.c", FILE);
    apply(tree, CHANGE);
    assertEquals(FILE, Files.readString(file));
    try (var all = Files.walk(tree)) {
      assertEquals(2, all.count());
    }
  }

  @Test
  void aHunkMayBeFurtherDownOrUp() throws UnreadableException {
    write(tree, "f.c", "0\n0\n0\n" + FILE);
    assertEquals("0\n0\n0\n" + CHANGED, after(tree, CHANGE, "f.c"));
    write(tree, "f.c", FILE.substring(4));
    assertEquals(CHANGED.substring(4), after(tree, CHANGE, "f.c"));
  }

  /** As git has it; a library that only looks upwards first would take the other one. */
  @Test
  void ofTwoPlacesTheNearestIsTaken() throws UnreadableException {
    String far = FILE + "-\n".repeat(9);
    String patch = CHANGE.replace("-2,3 +2,3", "-14,3 +14,3");
    write(tree, "f.c", far + FILE);
    assertEquals(far + CHANGED, after(tree, patch, "f.c"));
  }

  @Test
  void aLineThatDiffersIsShown() {
    write(tree, "f.c", FILE.replace("three", "tree"));
    assertEquals(
        "fix.patch: f.c: hunk 1 (@@ -2,3 +2,3 @@) does not apply: line 3 of the file is 'tree', and"
            + " the patch has 'three'",
        trouble(tree, CHANGE));
  }

  @Test
  void noLineOfTheContextMayBeMissing() {
    write(tree, "f.c", FILE.replace("four\n", ""));
    assertTrue(trouble(tree, CHANGE).contains("line 4 of the file is 'five'"));
    write(tree, "f.c", "one\ntwo\nthree\n");
    assertTrue(trouble(tree, CHANGE).contains("the file ends at line 3"));
  }

  @Test
  void whatIsAppliedAlreadyIsSaidSo() {
    write(tree, "f.c", CHANGED);
    assertTrue(trouble(tree, CHANGE).endsWith("what it makes is there already"));
  }

  @Test
  void secondFileWithoutALineOfGitsIsAFileOfItsOwn() throws UnreadableException {
    write(tree, "f.c", FILE);
    write(tree, "g.c", FILE);
    String both = CHANGE + CHANGE.replace("f.c", "g.c");
    assertEquals(CHANGED, after(tree, both, "f.c"));
    assertEquals(CHANGED, after(tree, both, "g.c"));
  }

  @Test
  void endsOfLinesAreTheFiles() throws UnreadableException {
    write(tree, "f.c", FILE.replace("\n", "\r\n"));
    assertEquals(CHANGED.replace("\n", "\r\n"), after(tree, CHANGE, "f.c"));
    write(tree, "f.c", FILE);
    assertEquals(CHANGED, after(tree, CHANGE.replace("\n", "\r\n"), "f.c"));
  }

  @Test
  void aLastLineWithoutAnEndIsNotTheSameLine() throws UnreadableException {
    String patch =
        """
        --- a/f.c
        +++ b/f.c
        @@ -1,2 +1,2 @@
         one
        -two
        \\ No newline at end of file
        +zwei
        """;
    write(tree, "f.c", "one\ntwo");
    assertEquals("one\nzwei\n", after(tree, patch, "f.c"));
    write(tree, "f.c", "one\ntwo\n");
    assertTrue(trouble(tree, patch).contains("'two (without an end)'"), trouble(tree, patch));
  }

  @Test
  void filesAreMadeRemovedAndRenamed() throws UnreadableException {
    write(tree, "old.h", "one\ntwo\n");
    write(tree, "gone.h", "last\n");
    Patched patched =
        apply(
            tree,
            """
            diff --git a/old.h b/inc/new.h
            similarity index 50%
            rename from old.h
            rename to inc/new.h
            --- a/old.h
            +++ b/inc/new.h
            @@ -1,2 +1,2 @@
             one
            -two
            +zwei
            diff --git a/gone.h b/gone.h
            deleted file mode 100644
            --- a/gone.h
            +++ /dev/null
            @@ -1 +0,0 @@
            -last
            diff --git a/made.h b/made.h
            new file mode 100644
            --- /dev/null
            +++ b/made.h
            @@ -0,0 +1 @@
            +first
            """);
    assertEquals(Optional.empty(), patched.after().text("old.h"));
    assertEquals(Optional.empty(), patched.after().find("old.h"));
    assertEquals(Optional.of("one\nzwei\n"), patched.after().text("inc/new.h"));
    assertEquals(Optional.empty(), patched.after().text("gone.h"));
    assertEquals(Optional.of("first\n"), patched.after().text("made.h"));
    assertEquals(List.of("inc/new.h", "made.h"), patched.after().endingIn(".h"));
    assertEquals(List.of("gone.h", "old.h"), patched.before().endingIn(".h"));
  }

  @Test
  void aSeriesIsAppliedInItsOrder() throws UnreadableException {
    write(tree, "f.c", FILE);
    String mail =
        """
        From 1234567890123456789012345678901234567890 Mon Sep 17 00:00:00 2001
        From: A <a@b>
        Subject: [PATCH %d/2] ring: count
         the event

        ---
         f.c | 2 +-

        %s--\040
        2.39.2

        """;
    String second = CHANGE.replace("-three", "-THREE").replace("+THREE", "+drei");
    String series =
        String.format(Locale.ROOT, mail, 1, CHANGE) + String.format(Locale.ROOT, mail, 2, second);
    assertEquals("one\ntwo\ndrei\nfour\nfive\n", after(tree, series, "f.c"));
    assertEquals(
        List.of("ring: count the event", "ring: count the event"), read(series).subjects());
  }

  @Test
  void aHunkWithOtherLinesThanItsHeaderSaysIsRefused() {
    write(tree, "f.c", FILE);
    String less = CHANGE.replace("-2,3 +2,3", "-2,4 +2,4");
    assertEquals(
        "fix.patch: f.c: @@ -2,4 +2,4 @@: has fewer lines than its header says",
        trouble(tree, less));
    String more = CHANGE.replace("-2,3 +2,3", "-2,2 +2,2");
    assertEquals(
        "fix.patch: f.c: @@ -2,2 +2,2 @@: has more lines than its header says",
        trouble(tree, more));
  }

  @Test
  void whatIsNoPatchIsRefused() {
    assertTrue(trouble(tree, "Hello\n").startsWith("fix.patch: there is no patch in it"));
    assertTrue(trouble(tree, "").startsWith("fix.patch: there is no patch in it"));
    assertFalse(trouble(tree, "diff --git a/f.c b/f.c\n").isEmpty());
  }

  @Test
  void aHunkOfNoFileIsNotPassedOver() {
    write(tree, "f.c", FILE);
    String said = trouble(tree, CHANGE.substring(CHANGE.indexOf("@@")) + "\n" + CHANGE);
    assertTrue(said.startsWith("fix.patch: line 1: Hunk disconnected from file"), said);
  }

  @Test
  void aHunkOfNumbersThatAreNoneIsRefused() {
    write(tree, "f.c", FILE);
    String said = trouble(tree, CHANGE + "@@ -x,y +z @@\n-five\n+FIVE\n");
    assertTrue(said.startsWith("fix.patch: f.c: @@ -x,y +z @@: has"), said);
  }
}
