package org.splitring.claims.c.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.c.SourceReader;
import org.splitring.claims.c.SourceRequest;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.Point;

/**
 * What the reader states of random functions is what gcc computes.
 *
 * <p>{@code -Dsplitring.oracle.functions=20000} reads more of them, {@code -Dsplitring.oracle.seed}
 * others.
 */
class RandomFunctionsTest {

  private static final int IN_A_FILE = 100;

  @TempDir private Path directory;

  @Test
  void everyFormulaStatedIsWhatGccComputes() throws IOException, UnreadableException {
    boolean needed = Boolean.parseBoolean(System.getenv("CI"));
    assumeTrue(needed || Gcc.isThere(), "skipped: there is no gcc to compare with");
    int functions = Integer.getInteger("splitring.oracle.functions", 500);
    long seed = Long.getLong("splitring.oracle.seed", 20260101L);
    Random random = new Random(seed);
    Comparison comparison = new Comparison(points(random));
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
    long[] input = new long[4 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      long[] words = {point.size(), point.align(), point.base(), point.evt()};
      System.arraycopy(words, 0, input, 4 * i, 4);
    }
    long[] output = Gcc.run(here, input);
    for (Claim claim : SourceReader.read(SourceRequest.of(file))) {
      int function = Integer.parseInt(claim.name().replaceFirst(".*_", ""));
      long[][] words = new long[points.size()][];
      for (int i = 0; i < points.size(); i++) {
        int from = (i * batch.calls().size() + function) * Driver.WORDS;
        words[i] = java.util.Arrays.copyOfRange(output, from, from + Driver.WORDS);
      }
      comparison.compare(claim, batch.function(function), words);
    }
  }

  /** The 240 points, at 0 and at a base anywhere, and with the event fields or without. */
  private static List<Point> points(Random random) {
    List<Point> points = new ArrayList<>();
    for (long size = 1; size <= 32768; size *= 2) {
      for (long align = 4; align <= 65536; align *= 2) {
        points.add(new Point(size, align, 1L << 20, random.nextInt(2)));
        long far = random.nextLong() >>> random.nextInt(40) | 1L << 17;
        points.add(new Point(size, align, far & -align, random.nextInt(2)));
        points.add(new Point(random.nextInt(40000), align, far, random.nextInt(2)));
      }
    }
    return points;
  }
}
