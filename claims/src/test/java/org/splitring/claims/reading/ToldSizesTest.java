package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Scope;
import org.splitring.model.formula.DataModel;
import org.splitring.model.layout.Quantity;

/** A variable is the size of an area if the user says so, and by its name only beside the other. */
class ToldSizesTest {

  @TempDir private Path directory;

  @Test
  void aVariableIsTheSizeThatItIsToldToBe() throws IOException, UnreadableException {
    assertEquals(
        "area(uint32_t n = num)\n  avail_size: 6 + 2 * (uint32_t)n at area.c:2, OFFSET\n",
        read(Map.of("bytes", Quantity.AVAIL_SIZE)));
  }

  /** Negative control: told of another variable, this one is nothing. */
  @Test
  void aVariableOfWhichNothingIsToldIsNothing() {
    assertThrows(UnreadableException.class, () -> read(Map.of("other", Quantity.AVAIL_SIZE)));
  }

  private String read(Map<String, Quantity> outputs) throws IOException, UnreadableException {
    Path file = directory.resolve("area.c");
    Files.writeString(
        file,
        "extern void room(unsigned long);\nvoid area(unsigned num) { unsigned long bytes = 6 + 2 *"
            + " num; room(bytes); }\n");
    return ClaimText.of(
        ClaimReader.read(
            new SourceRequest(
                file,
                List.of("area"),
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                outputs,
                Scope.WHOLE,
                DataModel.LP64)));
  }
}
