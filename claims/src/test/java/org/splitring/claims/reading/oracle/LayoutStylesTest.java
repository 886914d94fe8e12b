package org.splitring.claims.reading.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.ClaimReader;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Point;
import org.splitring.testing.Needed;

/**
 * Whatever is written in one of the styles that are claimed to be read is read, but for a few in a
 * hundred, and is what gcc computes.
 *
 * <p>{@code -Dsplitring.oracle.layouts=100000} reads more of them, {@code -Dsplitring.oracle.seed}
 * others.
 */
class LayoutStylesTest {

  private static final int IN_A_FILE = 25;
  private static final double MOST_UNDECIDED = 0.05;

  @TempDir private Path directory;

  private final Map<LayoutStyle, int[]> undecided = new EnumMap<>(LayoutStyle.class);
  private final Map<String, String> reasons = new HashMap<>();

  @Test
  void everyStyleIsReadAsGccComputesIt() throws IOException, UnreadableException {
    Needed.compiler("gcc");
    int functions = Integer.getInteger("splitring.oracle.layouts", 100);
    long seed = Long.getLong("splitring.oracle.seed", 20260101L);
    Random random = new Random(seed);
    Comparison comparison = new Comparison(Points240.with(random));
    for (int done = 0; done < functions; done += IN_A_FILE) {
      compare(new LayoutBatch(random, IN_A_FILE), comparison);
    }
    int open = undecided.values().stream().mapToInt(each -> each[0]).sum();
    int all = undecided.values().stream().mapToInt(each -> each[1]).sum();
    System.out.printf(
        Locale.ROOT,
        "seed %d, %d layouts: %s; %d of %d undecided%n",
        seed,
        functions,
        comparison.figures(),
        open,
        all);
    undecided.forEach(
        (style, counts) ->
            System.out.printf(Locale.ROOT, "  %s: %d of %d%n", style, counts[0], counts[1]));
    reasons.forEach((reason, text) -> System.out.println("  " + reason + ", as in\n" + text));
    assertEquals("", String.join("\n\n", comparison.disagreements()), "seed " + seed);
    undecided.remove(LayoutStyle.PADDED);
    undecided.forEach(
        (style, counts) ->
            assertTrue(counts[0] < counts[1] * MOST_UNDECIDED, style + " is not read"));
  }

  private void compare(LayoutBatch batch, Comparison comparison)
      throws IOException, UnreadableException {
    Path file = Files.writeString(directory.resolve("functions.c"), batch.text());
    Files.writeString(directory.resolve("main.c"), Driver.text(batch.calls()));
    List<Point> points = comparison.points();
    long[] output = Driver.GCC.run(directory, Driver.input(points));
    Map<Integer, Claim> claims = new HashMap<>();
    for (Claim claim : ClaimReader.read(SourceRequest.of(file))) {
      int function = Integer.parseInt(claim.name().replaceFirst(".*_", ""));
      claims.put(function, claim);
      comparison.compare(
          claim,
          batch.function(function),
          Driver.words(output, points.size(), batch.calls().size(), function));
    }
    for (int function = 0; function < batch.calls().size(); function++) {
      count(batch, function, claims);
    }
  }

  private void count(LayoutBatch batch, int function, Map<Integer, Claim> claims) {
    int[] counts = undecided.computeIfAbsent(batch.style(function), any -> new int[2]);
    List<Statement> statements =
        claims.containsKey(function) ? claims.get(function).statements() : List.of();
    for (String part : batch.parts().get(function)) {
      counts[1]++;
      boolean stated =
          statements.stream()
              .anyMatch(each -> each instanceof Stated && each.quantity().label().equals(part));
      if (!stated) {
        counts[0]++;
        String reason =
            statements.stream()
                .filter(each -> each.quantity().label().equals(part))
                .map(each -> each instanceof Statement.Unread unread ? unread.reason() : "")
                .findFirst()
                .orElse("nothing is said of " + part);
        reasons.putIfAbsent(batch.style(function) + ": " + reason, batch.function(function));
      }
    }
  }
}
