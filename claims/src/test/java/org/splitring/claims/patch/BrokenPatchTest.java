package org.splitring.claims.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.splitring.claims.patch.Patches.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.testing.fuzz.Fuzz;

/**
 * No patch, however broken, makes its reader do anything but read or refuse; and what it reads
 * names nothing outside the tree and changes nothing in it.
 */
class BrokenPatchTest {

  private static final String FILE = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";

  private static final String PLAIN =
      """
      --- a/f.c
      +++ b/f.c
      @@ -2,3 +2,3 @@
       two
      -three
      +THREE
       four
      """;

  private static final String MAIL =
      """
      From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001
      From: Somebody <somebody@example.org>
      Date: Mon, 1 Jan 2024 00:00:00 +0000
      Subject: [PATCH 1/2] ring: count the event field

      It is the last field.
      ---
       f.c | 2 +-
       1 file changed, 1 insertion(+), 1 deletion(-)

      diff --git a/f.c b/f.c
      index 0123456..789abcd 100644
      --- a/f.c
      +++ b/f.c
      @@ -1,4 +1,5 @@ one
       one
      +and a half
       two
       three
       four
      --\s
      2.39.2
      """;

  private static final String FILES =
      """
      diff --git a/f.c b/sub/h.c
      similarity index 80%
      rename from f.c
      rename to sub/h.c
      --- a/f.c
      +++ b/sub/h.c
      @@ -5,3 +5,2 @@
       five
      -six
       seven
      diff --git a/new.h b/new.h
      new file mode 100644
      --- /dev/null
      +++ b/new.h
      @@ -0,0 +1 @@
      +#define NEW
      diff --git a/sub/g.h b/sub/g.h
      deleted file mode 100644
      --- a/sub/g.h
      +++ /dev/null
      @@ -1,2 +0,0 @@
      -one
      -two
      """;

  @TempDir private Path directory;

  @Test
  void brokenPatchesAreReadOrRefused() throws Exception {
    Path tree = Files.createDirectory(directory.resolve("tree"));
    write(tree, "f.c", FILE);
    write(tree, "sub/g.h", "one\ntwo\n");
    Fuzz.Result result =
        new Fuzz("patches", List.of(PLAIN, MAIL, FILES), UnreadableException.class::isInstance)
            .run(text -> check(Patches.apply(tree, text)));
    System.out.println(result.figures());
    assertEquals("", String.join("\n\n", result.defects()));
    assertEquals(FILE, Files.readString(tree.resolve("f.c")));
    try (Stream<Path> all = Files.walk(directory)) {
      assertEquals(5, all.count());
    }
  }

  private static void check(Patched patched) throws UnreadableException {
    for (Patched.Touched touched : patched.files()) {
      for (String path :
          Stream.concat(touched.before().stream(), touched.after().stream()).toList()) {
        assertFalse(path.startsWith("/") || List.of(path.split("/")).contains(".."), path);
        patched.after().text(path);
      }
    }
  }
}
