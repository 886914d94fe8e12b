package org.splitring.claims.census;

import java.util.Map;
import java.util.Optional;
import org.splitring.claims.catalogue.Entry;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.model.layout.Quantity;

/**
 * One implementation of a census.
 *
 * @param id short and stable; also the name of its checkout in a folder of them
 * @param name for people
 * @param entry its entry of the catalogue, with which what is read is compared, if there is one
 * @param source how to read it, its file relative to the root of the tree
 * @param expected the verdict word found by hand for each quantity; empty if it was found to
 *     compute none
 * @param scope what its code fixes, as found by hand
 * @param note what a reader of the verdict has to know
 */
public record Listed(
    String id,
    String name,
    Optional<Entry> entry,
    SourceRequest source,
    Map<Quantity, String> expected,
    Optional<String> note) {

  public Listed {
    expected = Map.copyOf(expected);
  }

  /** An entry of the catalogue as it is, if it was read from source. */
  public static Optional<Listed> of(Entry entry) {
    return entry
        .source()
        .map(
            source ->
                new Listed(
                    entry.claim().id(),
                    entry.claim().name(),
                    Optional.of(entry),
                    source,
                    entry.expected(),
                    Optional.empty()));
  }

  /** Whether it was found to compute no part and no size of a ring. */
  public boolean computesNothing() {
    return expected.isEmpty();
  }
}
