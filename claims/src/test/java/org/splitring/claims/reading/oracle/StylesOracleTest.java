package org.splitring.claims.reading.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.ClaimReader;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.testing.Gcc;
import org.splitring.testing.Needed;

/** What the reader states of the fixtures is what gcc computes. */
class StylesOracleTest {

  private static final String RING =
      "struct oracle_ring { uint64_t desc, avail, used_event, used, avail_event, total; };\n";

  @TempDir private Path directory;

  @ParameterizedTest
  @MethodSource("org.splitring.claims.reading.StylesTest#sources")
  void isWhatGccComputes(Path source) throws IOException, UnreadableException {
    Needed.compiler("gcc");
    String text = Files.readString(source);
    String call = text.lines().findFirst().orElseThrow().replaceAll("^/\\* oracle: | \\*/$", "");
    compare(
        source,
        String.format(Locale.ROOT, "#include \"%s\"\n", source),
        call,
        Points240.with(new Random(1)),
        directory);
  }

  @ParameterizedTest
  @MethodSource("org.splitring.claims.reading.CppStylesTest#followed")
  void isWhatTheCompilerOfCppComputes(Path source) throws IOException, UnreadableException {
    Needed.compiler("g++");
    compare(
        source,
        String.format(Locale.ROOT, "#include \"%s\"\n", source),
        Files.readString(source)
            .lines()
            .findFirst()
            .orElseThrow()
            .replaceAll("^/\\* oracle: | \\*/$", ""),
        Points240.with(new Random(1)),
        directory,
        Driver.GPP);
  }

  static void compare(Path source, String include, String call, List<Point> points, Path directory)
      throws IOException, UnreadableException {
    compare(source, include, call, points, directory, Driver.GCC);
  }

  private static void compare(
      Path source, String include, String call, List<Point> points, Path directory, Gcc compiler)
      throws IOException, UnreadableException {
    Files.writeString(directory.resolve("functions.c"), "#include <stdint.h>\n" + include + RING);
    Files.writeString(
        directory.resolve("main.c"),
        Driver.text(List.of(new Driver.Call("struct oracle_ring", call))));
    long[][] words =
        Driver.words(compiler.run(directory, Driver.input(points)), points.size(), 1, 0);
    Comparison comparison = new Comparison(points);
    for (Claim claim : ClaimReader.read(SourceRequest.of(source))) {
      comparison.compare(places(claim), source.toString(), words);
    }
    System.out.println(source.getFileName() + ": " + comparison.figures());
    assertEquals("", String.join("\n", comparison.disagreements()));
  }

  /** Sizes of areas are handed over where the places are. */
  private static Claim places(Claim claim) {
    List<Statement> statements = claim.statements().stream().map(StylesOracleTest::place).toList();
    return claim.saying(statements);
  }

  private static Statement place(Statement statement) {
    if (!(statement instanceof Statement.Stated stated)) {
      return statement;
    }
    Quantity quantity =
        switch (stated.quantity()) {
          case AVAIL_SIZE -> Quantity.AVAIL;
          case USED_SIZE -> Quantity.USED;
          default -> stated.quantity();
        };
    return new Statement.Stated(
        quantity,
        stated.formula(),
        stated.measured(),
        stated.laidOut(),
        stated.at(),
        stated.notes());
  }
}
