package org.splitring.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmbiguityJsonTest {

  /** The command's own test compares it with what the command writes. */
  private static final Path GOLDEN =
      Path.of("src/test/resources/org/splitring/cli/golden/ambiguity.json");

  @Test
  void itFollowsTheSchema() throws IOException {
    assertEquals(List.of(), Schemas.errors(Schemas.AMBIGUITY, Files.readString(GOLDEN)));
  }

  /** Negative control. */
  @Test
  void aDocumentWithADefectIsRejected() throws IOException {
    String broken = Files.readString(GOLDEN).replace("\"needed\"", "\"wanted\"");
    assertFalse(Schemas.errors(Schemas.AMBIGUITY, broken).isEmpty());
  }
}
