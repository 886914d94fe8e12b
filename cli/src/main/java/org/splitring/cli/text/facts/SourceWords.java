package org.splitring.cli.text.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Read;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Statement;
import org.splitring.model.layout.Quantity;

/** Who claims something, and where it was read. */
public final class SourceWords {

  private static final int COMMIT = 12;

  private SourceWords() {}

  public static String who(Claim claim) {
    if (claim.provenance().read() == Read.FORMULA) {
      return "a formula typed in";
    }
    return claim.name() + ", " + role(claim.role());
  }

  private static String role(Role role) {
    return switch (role) {
      case DRIVER -> "driver";
      case DEVICE -> "device";
      case BOTH -> "driver and device";
      case TEXT -> "the standard's text";
    };
  }

  /** The place, as exactly as it is known, and how it was read; nothing for a typed formula. */
  public static Optional<String> where(Claim claim, Optional<Place> at) {
    Provenance from = claim.provenance();
    List<String> words = new ArrayList<>();
    from.function().ifPresent(words::add);
    Optional<String> file =
        from.path().map(path -> path + from.lines().map(lines -> ":" + lines).orElse(""));
    at.map(Place::toString).or(() -> file).ifPresent(words::add);
    from.repository().ifPresent(words::add);
    from.commit().map(SourceWords::shortly).ifPresent(words::add);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(String.join(", ", words) + read(claim));
  }

  private static String shortly(String commit) {
    return commit.length() > COMMIT ? commit.substring(0, COMMIT) : commit;
  }

  private static String read(Claim claim) {
    return switch (claim.provenance().read()) {
      case SOURCE -> " (read from source, " + claim.model().label() + ")";
      case CATALOGUE -> " (as transcribed in the catalogue)";
      case LISTING -> " (read from the listing)";
      case FORMULA -> "";
      case DEVICE -> " (observed on a running device)";
      case DRIVER -> " (observed of a driver in a running guest)";
    };
  }

  /** What a place is measured from; a size needs no such word. */
  public static String measured(Statement.Stated stated, Quantity quantity) {
    if (quantity.measure() != Quantity.Measure.PLACE) {
      return "";
    }
    return stated.measured() == Measured.ADDRESS ? "   (an address)" : "   (from the base)";
  }

  /** Which expressions were taken as which inputs, in one line, if any. */
  public static List<String> inputs(Claim claim) {
    String all =
        claim.inputs().stream()
            .map(bound -> bound.expression() + " -> " + bound.input().symbol())
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? List.of() : List.of(all);
  }
}
