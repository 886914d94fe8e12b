package org.splitring.cli.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Decisions are numbered without holes, say when and whether they hold and what was rejected, and
 * stand in the index.
 */
class DecisionsTest {

  private static final Path DECISIONS = Path.of("../docs/decisions");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "# (\\d+)\\. [^\\n]+\\n\\nDate: \\d{4}-\\d\\d-\\d\\d\\. Status: (accepted|superseded by \\["
              + "decision \\d+\\]\\(([^)]+)\\))[^\\n]*\\.\\n\\n## Context\\n");

  @TempDir private Path folder;

  @Test
  void theyAreInOrder() throws IOException {
    assertEquals(List.of(), problems(DECISIONS));
  }

  /** Negative control. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# 2. A title\n\nDate: 2026-11-30. Status: accepted.\n\n## Context\n",
        "# 1. A title\n\n## Context\n",
        "# 1. A title\n\nDate: 2026-11-30. Status: accepted.\n\n## Context\n",
        "# 1. A title\n\nDate: 2026-11-30. Status: superseded by [decision 2](0002-b.md).\n\n## Context\n",
      })
  void whatIsNotInOrderIsSaid(String text) throws IOException {
    Files.writeString(folder.resolve("0001-a.md"), text);
    Files.writeString(folder.resolve("README.md"), "- [1](0001-a.md): A title\n");
    assertFalse(problems(folder).isEmpty());
  }

  private static List<String> problems(Path directory) throws IOException {
    List<String> problems = new ArrayList<>();
    String index = Files.readString(directory.resolve("README.md"));
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files = all.filter(each -> each.getFileName().toString().matches("\\d.*")).sorted().toList();
    }
    for (int i = 0; i < files.size(); i++) {
      String name = files.get(i).getFileName().toString();
      String text = Files.readString(files.get(i));
      Matcher beginning = BEGINNING.matcher(text);
      if (!text.contains("\nRejected: ")) {
        problems.add(name + " does not say what was rejected");
      }
      if (!name.startsWith(String.format(Locale.ROOT, "%04d-", i + 1))) {
        problems.add(name + " is number " + (i + 1));
      } else if (!beginning.lookingAt() || Integer.parseInt(beginning.group(1)) != i + 1) {
        problems.add(name + " does not begin with its number, date and status");
      } else if (beginning.group(3) != null
          && !Files.exists(directory.resolve(beginning.group(3)))) {
        problems.add(name + " is superseded by what is not there");
      }
      if (!index.contains("](" + name + ")")) {
        problems.add(name + " is not in the index");
      }
    }
    return problems;
  }
}
