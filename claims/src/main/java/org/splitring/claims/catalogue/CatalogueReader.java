package org.splitring.claims.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.splitring.claims.UnreadableException;

/**
 * Reads a catalogue: {@value #INDEX} lists the ids in the order in which they are shown, and each
 * id has its file. The list is a file because a jar is slow to be searched at every start.
 */
final class CatalogueReader {

  static final String INDEX = "index.yaml";

  private final Function<String, @Nullable InputStream> files;
  private final FormulaParser formulas;

  CatalogueReader(Function<String, @Nullable InputStream> files, FormulaParser formulas) {
    this.files = files;
    this.formulas = formulas;
  }

  Catalogue read() throws UnreadableException {
    List<Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String id : ids()) {
      if (!seen.add(id)) {
        throw new Spot(INDEX, 1, 1).wrong("'" + id + "' is listed twice", "keep one of them");
      }
      String file = id + ".yaml";
      entries.add(new EntryReader(file, formulas).read(text(file)));
    }
    return new Catalogue(entries);
  }

  private List<String> ids() throws UnreadableException {
    return Section.texts(INDEX, YamlFile.read(INDEX, text(INDEX)), "the index");
  }

  private String text(String file) throws UnreadableException {
    try (InputStream stream = files.apply(file)) {
      if (stream == null) {
        throw new UnreadableException(
            file + " is not there; add it to the catalogue, or take its id out of " + INDEX);
      }
      return YamlFile.text(file, stream);
    } catch (IOException e) {
      throw new UnreadableException(file + " cannot be read: " + e.getMessage());
    }
  }
}
