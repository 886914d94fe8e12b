package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.services.Services;

/** The entry that CONTRIBUTING shows, tried with {@code check --catalogue} as it says. */
class TriedEntryTest {

  private static final Path PAGE = Path.of("..", "CONTRIBUTING.md");
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  private Path entry;

  @BeforeEach
  void writeTheEntry() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    assertTrue(block.find());
    entry = Files.writeString(folder.resolve("toy.yaml"), block.group(1));
  }

  private Run check(String... more) {
    String[] words = new String[more.length + 3];
    words[0] = "check";
    words[1] = "--catalogue";
    words[2] = entry.toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return Run.of(Services.REAL, words);
  }

  @Test
  void itsDifferenceIsExpected() {
    Run run = check();
    assertEquals("", run.err());
    assertTrue(run.out().endsWith("\n1 differs: as expected\n"), run.out());
    assertTrue(run.out().contains("--catalogue " + entry + " --size 1 --align 16\n"), run.out());
    assertEquals(0, run.status());
  }

  /** Negative control. */
  @Test
  void aDifferenceThatItDoesNotExpectIsStatusOne() throws IOException {
    Files.writeString(
        entry, Files.readString(entry).replace("expected: differs", "expected: agrees"));
    assertEquals(1, check().status());
  }

  @Test
  void itStandsBesideEntriesOfTheCatalogue() {
    Run run = check("linux");
    assertTrue(run.out().endsWith("\n3 agree, 1 differs: as expected\n"), run.out());
  }

  @Test
  void itsSourceIsReadAgain() throws IOException {
    Path source = Files.createDirectories(folder.resolve("tree/src")).resolve("ring.c");
    Files.writeString(
        source,
        """
        struct q { unsigned short size; unsigned long used; };
        void toy_ring_init(struct q *q, unsigned long addr, unsigned long align)
        {
        	q->used = addr + ((q->size * 18ul + 4 + align - 1) & ~(align - 1));
        }
        """);
    Run run = check("--source", folder.resolve("tree").toString());
    assertEquals("", run.err());
    assertTrue(run.out().contains("toy_ring_init, src/ring.c:4"), run.out());
    assertTrue(run.out().endsWith("\n1 differs: as expected\n"), run.out());
  }

  @Test
  void whatIsNoEntryIsOneLineAndNothingElse() throws IOException {
    Files.writeString(entry, "id: [");
    Run run = check();
    assertEquals(2, run.status());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
