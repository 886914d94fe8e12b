package org.splitring.claims.catalogue;

import java.util.List;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.formula.FormulaReader;

/**
 * The entries of the catalogue, in the order in which they are listed.
 *
 * @param entries the entries
 */
public record Catalogue(List<Entry> entries) {

  public Catalogue {
    entries = List.copyOf(entries);
  }

  /** The catalogue that comes with the program. */
  public static Catalogue load() throws UnreadableException {
    return reader().read();
  }

  /** The entry of that id in it, if there is one, without reading the others. */
  public static Optional<Entry> load(String id) throws UnreadableException {
    return reader().read(id);
  }

  private static CatalogueReader reader() {
    return new CatalogueReader(Catalogue.class::getResourceAsStream, FormulaReader::read);
  }

  /** The entry of that id, if there is one. */
  public Optional<Entry> find(String id) {
    return entries.stream().filter(entry -> entry.claim().id().equals(id)).findFirst();
  }
}
