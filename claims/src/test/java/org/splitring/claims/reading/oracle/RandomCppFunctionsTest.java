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
 * What the reader states of random functions that are read as C++ is what g++ computes.
 *
 * <p>They are those of C, with what g++ makes of them: constants of enumerations and results of
 * comparisons have other types there.
 */
class RandomCppFunctionsTest {

  private static final int IN_A_FILE = 10;

  @TempDir private Path directory;

  @Test
  void everyFormulaStatedIsWhatTheCompilerOfCppComputes() throws IOException, UnreadableException {
    Needed.compiler("g++");
    int functions = Integer.getInteger("splitring.oracle.functions", 60);
    long seed = Long.getLong("splitring.oracle.seed", 20260102L);
    Random random = new Random(seed);
    Comparison comparison = new Comparison(Points240.with(random));
    for (int done = 0; done < functions; done += IN_A_FILE) {
      compare(new Batch(random, IN_A_FILE), comparison, done);
    }
    System.out.println("seed " + seed + ", " + functions + " functions: " + comparison.figures());
    assertEquals("", String.join("\n\n", comparison.disagreements()), "seed " + seed);
    assertTrue(comparison.stated() > functions / 3, comparison.figures());
  }

  /** What C++ does not have is said in another way. */
  private static String cpp(String text) {
    return text.replaceAll("\\b_Bool\\b", "uint8_t")
        .replaceAll("\\benum kind (x\\d+) =", "uint32_t $1 =")
        .replace("goto out;", "return;")
        .replace("out: ;", "")
        .replace(", .in.u = 3", "")
        .replace("&(uint32_t){1}", "&g_scratch")
        .replace(
            "#define FIXED",
            "#undef offsetof\n#define offsetof(t, m) ((size_t)&((t *)0)->m)\n"
                + "static uint32_t g_scratch;\n#define FIXED");
  }

  private void compare(Batch batch, Comparison comparison, int number)
      throws IOException, UnreadableException {
    Path here = Files.createDirectory(directory.resolve("batch" + number));
    String text = cpp(batch.text());
    Files.writeString(here.resolve("functions.c"), text);
    Path file = Files.writeString(here.resolve("functions.cpp"), text);
    Files.writeString(here.resolve("main.c"), Driver.text(batch.calls()));
    List<Point> points = comparison.points();
    long[] output = Driver.GPP.run(here, Driver.input(points));
    for (Claim claim : ClaimReader.read(SourceRequest.of(file))) {
      int function = Integer.parseInt(claim.name().replaceFirst(".*_", ""));
      long[][] words = Driver.words(output, points.size(), batch.calls().size(), function);
      comparison.compare(claim, batch.function(function), words);
    }
  }
}
