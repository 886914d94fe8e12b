package org.splitring.claims.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.splitring.claims.UnreadableException;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Input;
import org.splitring.testing.fuzz.Fuzz;

/** No file of the catalogue, however broken, makes its reader do anything but read or refuse. */
class BrokenFilesTest {

  @Test
  void brokenEntriesAreReadOrRefused() throws IOException, UnreadableException {
    List<String> good = new ArrayList<>();
    for (Entry entry : Catalogue.load().entries()) {
      good.add(text(entry.claim().id() + ".yaml"));
    }
    Fuzz.Result result =
        new Fuzz("the catalogue's YAML", good, UnreadableException.class::isInstance)
            .run(BrokenFilesTest::read);
    System.out.println(result.figures());
    assertEquals("", String.join("\n\n", result.defects()));
  }

  private static void read(String text) throws UnreadableException {
    new CatalogueReader(
            name ->
                stream(
                    name.equals(CatalogueReader.INDEX)
                        ? "[toy]"
                        : text.replaceAll("(?m)^id: .*$", "id: toy")),
            (formula, model) -> Input.N.as(CType.U64))
        .read();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String name) throws IOException {
    try (InputStream stream = Catalogue.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
