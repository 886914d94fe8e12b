package org.splitring.claims.reading.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.ClaimReader;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.Point;
import org.splitring.testing.Needed;

/**
 * What the reader states of random functions is what gcc computes.
 *
 * <p>{@code -Dsplitring.oracle.functions=20000} reads more of them, {@code -Dsplitring.oracle.seed}
 * others.
 */
class RandomFunctionsTest {

  private static final int IN_A_FILE = 25;

  @TempDir private Path directory;

  @Test
  void everyFormulaStatedIsWhatGccComputes() throws IOException, UnreadableException {
    Needed.compiler("gcc");
    int functions = Integer.getInteger("splitring.oracle.functions", 60);
    long seed = Long.getLong("splitring.oracle.seed", 20260101L);
    Random random = new Random(seed);
    Comparison comparison = new Comparison(Points240.with(random));
    for (int done = 0; done < functions; done += IN_A_FILE) {
      compare(new Batch(random, IN_A_FILE), comparison, done);
    }
    System.out.println("seed " + seed + ", " + functions + " functions: " + comparison.figures());
    assertEquals("", String.join("\n\n", comparison.disagreements()), "seed " + seed);
    assertTrue(comparison.stated() > functions / 3, comparison.figures());
  }

  private void compare(Batch batch, Comparison comparison, int number)
      throws IOException, UnreadableException {
    Path here = Files.createDirectory(directory.resolve("batch" + number));
    Path file = Files.writeString(here.resolve("functions.c"), batch.text());
    Files.writeString(here.resolve("main.c"), Driver.text(batch.calls()));
    List<Point> points = comparison.points();
    long[] output = Driver.GCC.run(here, Driver.input(points));
    for (Claim claim : ClaimReader.read(SourceRequest.of(file))) {
      int function = Integer.parseInt(claim.name().replaceFirst(".*_", ""));
      long[][] words = Driver.words(output, points.size(), batch.calls().size(), function);
      comparison.compare(claim, batch.function(function), words);
    }
  }
}
