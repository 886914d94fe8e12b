package org.splitring.notes.errata.evidence;

import java.util.ArrayList;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.notes.errata.Erratum;
import org.splitring.notes.errata.RightAsItStands;

/**
 * Errata with what is computed for them when they are shown.
 *
 * @param errata the errata
 * @param right what looks wrong and is right
 */
public record Proven(List<Wrong> errata, List<Right> right) {

  /**
   * An erratum.
   *
   * @param evidence how it is known, one sentence each
   * @param implementations what they do, one sentence for those that do the same
   * @param revisions likewise, each with the revision that was looked at; none if nothing is known
   */
  public record Wrong(
      Erratum erratum,
      List<String> evidence,
      List<String> implementations,
      List<String> revisions) {
    public Wrong {
      evidence = List.copyOf(evidence);
      implementations = List.copyOf(implementations);
      revisions = List.copyOf(revisions);
    }
  }

  /**
   * What looks wrong and is right.
   *
   * @param evidence how it is known, one sentence each
   */
  public record Right(RightAsItStands it, List<String> evidence) {
    public Right {
      evidence = List.copyOf(evidence);
    }
  }

  public Proven {
    errata = List.copyOf(errata);
    right = List.copyOf(right);
  }

  /**
   * Computes it.
   *
   * @param errata those that are asked for
   * @param right likewise
   * @throws UnreadableException if the catalogue is not as it should be
   */
  public static Proven of(List<Erratum> errata, List<RightAsItStands> right)
      throws UnreadableException {
    Catalogue catalogue = Catalogue.load();
    Evidence evidence = new Evidence(catalogue);
    Implementations implementations = new Implementations(catalogue);
    List<Wrong> wrongs = new ArrayList<>();
    for (Erratum each : errata) {
      wrongs.add(
          new Wrong(
              each,
              evidence.of(each.name()),
              implementations.of(each),
              implementations.revisions(each)));
    }
    List<Right> rights = new ArrayList<>();
    for (RightAsItStands each : right) {
      rights.add(new Right(each, evidence.of(each.name())));
    }
    return new Proven(wrongs, rights);
  }

  /** The one of that erratum. */
  public Wrong wrong(Erratum erratum) {
    return errata.stream()
        .filter(each -> each.erratum().equals(erratum))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing is known of " + erratum.name()));
  }
}
