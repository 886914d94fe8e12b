package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.SpecReader;
import org.splitring.claims.tree.OverlaidTree;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.Trees;
import org.splitring.cli.fixture.SpecTree;
import org.splitring.testing.fuzz.Fuzz;

/** No text of a standard, however broken, makes its reader do anything but read or refuse. */
class BrokenSpecTest {

  private static final List<String> FILES = List.of("rings.tex", "mmio.tex", "main.tex", "ring.h");

  @TempDir private Path directory;

  @Test
  void brokenTextsAreReadOrRefused() throws IOException, UnreadableException {
    SpecTree.write(directory);
    List<String> good = new ArrayList<>();
    for (String file : FILES) {
      good.add(Files.readString(directory.resolve(file)));
    }
    Tree tree = Trees.open(directory.toString());
    Fuzz.Result result =
        new Fuzz("the standard's text", good, BrokenSpecTest::isRefusal)
            .run(
                text -> {
                  String file = FILES.get(Math.floorMod(text.hashCode(), FILES.size()));
                  new SpecReader().read(new OverlaidTree(tree, Map.of(file, text)));
                });
    System.out.println(result.figures());
    assertEquals("", String.join("\n\n", result.defects()));
  }

  private static boolean isRefusal(Throwable thrown) {
    return thrown instanceof UnreadableException
        && !String.valueOf(thrown.getMessage()).contains("the reader failed");
  }
}
