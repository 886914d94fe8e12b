package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.GitRepository;
import org.splitring.notes.errata.Errata;
import org.splitring.notes.errata.ErratumOutcome;
import org.splitring.notes.errata.Series;
import org.splitring.testing.Needed;

/** Every committee specification, where SPLITRING_SPEC_SOURCE names a clone of the standard. */
class RealErrataTest {

  private static final String SOURCE = "SPLITRING_SPEC_SOURCE";

  private Path standard = Path.of("");

  @BeforeEach
  void find() {
    String source = System.getenv(SOURCE);
    Needed.wished(
        source != null && !source.isEmpty(), SOURCE + " does not name a clone of the standard");
    standard = Path.of(String.valueOf(source));
    Needed.wished(
        Files.exists(standard.resolve(".git")) || Files.exists(standard.resolve("HEAD")),
        source + " has no history");
  }

  private static Series series(GitRepository repository, String revision)
      throws UnreadableException {
    return Series.of(repository.tree(revision), Errata.load().errata());
  }

  private static String words(Series series) {
    return series.outcomes().stream().map(ErratumOutcome::word).collect(Collectors.joining(", "));
  }

  @Test
  void everyErratumAppliesWhereTheTextHasIt() throws UnreadableException {
    GitRepository repository = GitRepository.open(standard);
    List<String> tags =
        repository.tags().stream().filter(tag -> tag.matches("v\\d+\\.\\d+-cs\\d+")).toList();
    assertTrue(tags.size() > 6, tags.toString());
    for (String tag : tags) {
      Series series = series(repository, tag);
      assertEquals(expected(tag), words(series), tag);
      boolean table = tag.equals("v1.0-cs01");
      assertEquals(table, !series.notAgreeing().isEmpty(), tag + ": " + series.notAgreeing());
    }
  }

  /**
   * The first table has another mistake; the first two editions do not speak of Queue Align; none
   * of 1.0 has buffers in order, and 1.1 still lists all labels.
   */
  private static String expected(String tag) {
    String first =
        switch (tag) {
          case "v1.0-cs01" -> "patched, not here, not here, patched, already";
          case "v1.0-cs02" -> "patched, patched, not here, patched, already";
          case "v1.0-cs03", "v1.0-cs04" -> "patched, patched, patched, patched, already";
          default -> "patched, patched, patched, patched, patched";
        };
    String inOrder = tag.startsWith("v1.0") ? "already" : "patched";
    String items = tag.matches("v1\\.[01]-.*") ? "already" : "patched";
    return String.join(
        ", ", first, "patched, patched, patched, patched", inOrder, "patched, patched", items);
  }
}
