package org.splitring.reader.ring;

import java.util.Optional;
import org.splitring.model.claim.Place;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.memory.Unknown;

/** Lines of files, as claims have them. */
public final class ClaimPlaces {

  private ClaimPlaces() {}

  public static Optional<Place> of(Origin origin) {
    return origin.at().file().isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(origin.at().file(), origin.at().line()));
  }

  public static Optional<Place> of(Unknown unknown) {
    return unknown.origins().stream().flatMap(each -> of(each).stream()).findFirst();
  }
}
