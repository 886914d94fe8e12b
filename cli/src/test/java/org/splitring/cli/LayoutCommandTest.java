package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.services.Services;

/** A layout as a picture or a table that is checked in with a document. */
class LayoutCommandTest {

  @TempDir Path directory;

  private static Run layout(String... more) {
    List<String> words = new ArrayList<>(List.of("layout", "--size", "2", "--align", "16"));
    words.addAll(List.of(more));
    return Run.of(Services.REAL, words.toArray(String[]::new));
  }

  @Test
  void tablesAndPicturesAreTheReviewedTexts() {
    for (String format : List.of("rst", "latex", "adoc", "svg")) {
      Run run = layout("--format", format);
      assertEquals("", run.err());
      assertEquals(0, run.status());
      Golden.assertText("layout-2-16." + format, run.out());
    }
  }

  @Test
  void whatWasCheckedInIsHeldToWhatIsSaidNow() throws IOException {
    for (String format : List.of("rst", "latex", "adoc", "svg", "text")) {
      Path file = directory.resolve("ring." + format);
      String said = layout("--format", format).out();
      Files.writeString(file, said);
      Run same = layout("--format", format, "--check", file.toString());
      assertEquals("", same.out() + same.err());
      assertEquals(0, same.status());
      Files.writeString(file, said.replace("\n", "\r\n"));
      assertEquals(0, layout("--format", format, "--check", file.toString()).status());
    }
  }

  @Test
  void whatSomebodyEditedHasItsLine() throws IOException {
    Path file = directory.resolve("ring.rst");
    String said = layout("--format", "rst").out();
    Files.writeString(file, said.replace("     - 48\n", "     - 46\n"));
    Run run = layout("--format", "rst", "--check", file.toString());
    assertEquals(1, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().contains("ring.rst:"), run.err());
    assertTrue(run.err().contains("has '     - 46' where it has to have '     - 48'"), run.err());
    Files.writeString(file, said + "more\n");
    assertEquals(1, layout("--format", "rst", "--check", file.toString()).status());
    Files.writeString(file, "");
    assertEquals(1, layout("--format", "rst", "--check", file.toString()).status());
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    Run run = layout("--format", "svg", "--check", directory.resolve("no.svg").toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("there is no such file; make it"), run.err());
    assertEquals(2, layout("--format", "sarif").status());
  }
}
