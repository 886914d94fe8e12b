package org.splitring.notes.forge;

import java.util.Optional;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Provenance;

/** Where others can look at a line of what was read. */
@FunctionalInterface
public interface SourceLinks {

  /** Nowhere. */
  SourceLinks NONE = ignored -> Optional.empty();

  /** The page that shows the line; empty if there is none, or it may show something else. */
  Optional<String> to(Place place);

  /** At the commit that a claim of the catalogue was read from. */
  static SourceLinks of(Provenance from) {
    return place ->
        from.repository()
            .flatMap(RepositoryAddress::of)
            .flatMap(address -> from.commit().flatMap(commit -> address.line(commit, place)));
  }
}
