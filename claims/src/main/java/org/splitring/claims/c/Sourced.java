package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.splitring.model.claim.Claim;

/**
 * A claim with what was read for it.
 *
 * <p>Law: a change of the source that leaves every file as it is leaves the claim as it is. A
 * change of the claim mostly shows in the definitions too, but need not: a file may hide what
 * another defines.
 *
 * @param claim what was read
 * @param definitions the functions, types and macros that its formulas are made of
 * @param files all files that were taken in, by their paths in the tree
 */
public record Sourced(Claim claim, Set<Definition> definitions, Set<String> files) {

  public Sourced {
    definitions = Set.copyOf(definitions);
    files = Set.copyOf(files);
  }

  /** Keeps what was read for each claim of one reading. */
  static final class Notes {
    private final Reading reading;
    private final List<Sourced> notes = new ArrayList<>();

    Notes(Reading reading) {
      this.reading = reading;
      reading.note(this::take);
    }

    private void take(Claim claim) {
      Translation translation = reading.translation;
      notes.add(
          new Sourced(
              claim,
              reading.consulted.definitions(translation),
              translation.sources().files().stream()
                  .map(file -> translation.tree().shown(file.toString()))
                  .collect(Collectors.toSet())));
    }

    /** What was kept of these claims, in their order; what each says may have changed since. */
    List<Sourced> on(List<Claim> claims) {
      return claims.stream().flatMap(claim -> of(claim).stream()).toList();
    }

    private Optional<Sourced> of(Claim claim) {
      return notes.stream()
          .filter(note -> note.claim() == claim)
          .findFirst()
          .or(() -> notes.stream().filter(note -> isOf(note.claim(), claim)).findFirst())
          .map(note -> new Sourced(claim, note.definitions(), note.files()));
    }

    private static boolean isOf(Claim one, Claim other) {
      return one.id().equals(other.id()) && one.provenance().equals(other.provenance());
    }
  }
}
