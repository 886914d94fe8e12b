package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.formula.FormulaReader;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.DataModel;
import org.splitring.testing.fuzz.Fuzz;

/** No C source and no formula, however broken, makes a reader do anything but read or refuse. */
public class BrokenSourceTest {

  @TempDir private Path directory;

  /** Whether it is a refusal in words for people, and not a reader that fell over. */
  public static boolean isRefusal(Throwable thrown) {
    return thrown instanceof UnreadableException
        && !String.valueOf(thrown.getMessage()).contains("the reader failed");
  }

  @Test
  void brokenSourceIsReadOrRefused() throws IOException, URISyntaxException {
    run("C source", StylesTest.sources(), "broken.c");
  }

  @Test
  void brokenSourceOfCppIsReadOrRefused() throws IOException, URISyntaxException {
    run("C++ source", CppStylesTest.sources(), "broken.cpp");
  }

  private void run(String name, List<Path> sources, String broken) throws IOException {
    List<String> good = new ArrayList<>();
    for (Path source : sources) {
      good.add(Files.readString(source));
    }
    Path file = directory.resolve(broken);
    run(
        new Fuzz(name, good, BrokenSourceTest::isRefusal),
        text -> {
          Files.write(file, text.getBytes(StandardCharsets.UTF_8));
          ClaimReader.read(SourceRequest.of(file));
        });
  }

  @Test
  void brokenFormulasAreReadOrRefused() throws UnreadableException {
    List<String> good =
        Catalogue.load().entries().stream()
            .flatMap(entry -> Stated.in(entry.claim()).stream())
            .map(stated -> CText.of(stated.formula()))
            .toList();
    run(
        new Fuzz("formulas", good, BrokenSourceTest::isRefusal),
        text -> FormulaReader.read(text, DataModel.LP64));
  }

  private static void run(Fuzz fuzz, Fuzz.Reader reader) {
    Fuzz.Result result = fuzz.run(reader);
    System.out.println(result.figures());
    assertEquals("", String.join("\n\n", result.defects()));
  }
}
