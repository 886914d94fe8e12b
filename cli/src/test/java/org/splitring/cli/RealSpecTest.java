package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.services.Services;
import org.splitring.notes.standard.Edition;
import org.splitring.notes.standard.EditionsReader;
import org.splitring.notes.standard.StandardFacts;
import org.splitring.testing.Needed;

/** The public repository of the standard, where SPLITRING_SPEC_SOURCE names a clone of it. */
class RealSpecTest {

  private static final String SOURCE = "SPLITRING_SPEC_SOURCE";

  private String standard = "";

  @BeforeEach
  void find() {
    String source = System.getenv(SOURCE);
    Needed.wished(
        source != null && !source.isEmpty(), SOURCE + " does not name a clone of the standard");
    standard = String.valueOf(source);
  }

  @Test
  void theMacroAndTheExampleAreWrongAndNothingElse() {
    Run run = Run.of(Services.REAL, "spec", standard);
    assertEquals(1, run.status());
    List<String> rows = run.out().lines().skip(2).takeWhile(line -> !line.isEmpty()).toList();
    List<String> wrong = rows.stream().filter(row -> !row.endsWith(" agrees")).toList();
    assertEquals(6, wrong.size(), run.out());
    assertTrue(wrong.get(0).matches("macro +ALIGN +split-ring.tex:90 +differs"), wrong.get(0));
    assertTrue(wrong.get(1).matches("macro +ALIGN of any number +split-ring.tex:90 +differs"));
    assertTrue(wrong.get(2).matches("total +virtq_size +split-ring.tex:90-95 +differs"));
    assertTrue(wrong.get(3).matches("prose +re-check loop +split-ring.tex:718-734 +differs"));
    assertTrue(wrong.get(4).endsWith(" missing") && wrong.get(5).endsWith(" missing"), run.out());
    assertTrue(run.out().contains("too little is allocated for 13 of 16 Queue Sizes"));
  }

  /** Newer editions may be there; what is recorded of the older ones has to hold. */
  @Test
  void theRecordIsWhatTheTextSays(@TempDir Path directory) throws Exception {
    needHistory();
    Path file = directory.resolve("editions.yaml");
    Run run = Run.of(Services.REAL, "spec", standard, "--all-tags", "--record", file.toString());
    assertEquals("", run.err());
    List<Edition> read = EditionsReader.read("editions", Files.readString(file)).editions();
    List<Edition> recorded = StandardFacts.load().editions().editions();
    assertEquals(recorded, read.stream().limit(recorded.size()).toList());
  }

  @Test
  void theMacroIsWrongInEveryCommitteeSpecification() {
    needHistory();
    Run run = Run.of(Services.REAL, "spec", standard, "--all-tags");
    List<String> rows = run.out().lines().skip(1).toList();
    assertTrue(rows.size() > 7, run.out());
    for (String row : rows) {
      assertTrue(row.matches("\\S+ +differs +differs +agrees .*"), row);
    }
    assertTrue(rows.get(0).matches("v1.0-cs01 +differs +differs +agrees +differs .*"));
  }

  private void needHistory() {
    Needed.wished(
        Files.exists(Path.of(standard, ".git")) || Files.exists(Path.of(standard, "HEAD")),
        standard + " has no history");
  }
}
