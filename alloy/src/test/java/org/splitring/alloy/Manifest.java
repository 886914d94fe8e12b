package org.splitring.alloy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code manifest.csv}: every command of every model, and what comes of it. */
final class Manifest {

  static final Path MODELS = Path.of("src/main/alloy");

  private Manifest() {}

  /**
   * One line of it.
   *
   * @param instance whether there is an instance
   * @param witness for a check, the command that shows that its premise can be met; else empty
   * @param time how long it takes: {@code quick} (about a second) or {@code slow} (several)
   */
  record Row(String file, String command, boolean instance, String witness, String time) {

    private static Row of(String line) {
      String[] cells = line.split(",", -1);
      return new Row(cells[0], cells[1], cells[2].equals("yes"), cells[3], cells[4]);
    }
  }

  static List<Row> rows() {
    try {
      return Files.readAllLines(MODELS.resolve("manifest.csv")).stream()
          .skip(1)
          .map(Row::of)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The names of the models that there are. */
  static List<String> files() {
    try (Stream<Path> files = Files.list(MODELS)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".als"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
