package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is merged into the jar has its licence there; the build makes a folder for each. */
class LicensesTest {

  private static final Path LICENSES = Path.of("target/classes/META-INF/licenses");
  private static final String README = "README.md";
  private static final Pattern TEXT = Pattern.compile("`([^`]+\\.(?:txt|md))`");

  /** The folders that have no file, and no row of the table that names a text that is there. */
  private static List<String> without(Path licenses) throws IOException {
    Set<String> named = named(licenses);
    try (Stream<Path> folders = Files.list(licenses)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !named.contains(folder.getFileName().toString()) && isEmpty(folder))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static Set<String> named(Path licenses) throws IOException {
    Set<String> named = new HashSet<>();
    for (String row : Files.readAllLines(licenses.resolve(README))) {
      String[] cells = row.split("\\|");
      if (cells.length == 4) {
        List<String> texts =
            TEXT.matcher(cells[3]).results().map((MatchResult text) -> text.group(1)).toList();
        if (!texts.isEmpty()
            && texts.stream().allMatch(each -> Files.isRegularFile(licenses.resolve(each)))) {
          named.addAll(List.of(cells[1].strip().split(",\\s*")));
        }
      }
    }
    return named;
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.noneMatch(Files::isRegularFile);
    } catch (IOException unreadable) {
      return true;
    }
  }

  @Test
  void everythingThatIsMergedHasItsLicence() throws IOException {
    assertEquals(List.of(), without(LICENSES));
    for (String some : List.of("org.alloytools.alloy.core", "eclipse-cdt-core", "jackson-core")) {
      assertTrue(Files.isDirectory(LICENSES.resolve(some)), some);
    }
  }

  /** The controls: a library that nobody thought of, and one whose text is not there. */
  @Test
  void aLibraryWithoutALicenceIsNamed(@TempDir Path licenses) throws IOException {
    for (String each : List.of("bare", "told", "promised", "own")) {
      Files.createDirectory(licenses.resolve(each));
    }
    Files.writeString(licenses.resolve("own/LICENSE"), "text");
    Files.writeString(licenses.resolve("here.txt"), "text");
    Files.writeString(
        licenses.resolve(README),
        "| told | a licence | `here.txt` |\n| promised | another | `gone.txt` |\n");
    assertEquals(List.of("bare", "promised"), without(licenses));
  }
}
