package org.splitring.notes.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.catalogue.Entry;
import org.splitring.claims.catalogue.Recorded;
import org.splitring.claims.guest.DriverRecords;
import org.splitring.model.claim.Claim;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.standard.StandardFacts;
import org.splitring.notes.words.ObservationComparison;
import org.splitring.properties.explained.Explained;

/** What documents are written from; a claim is compared when it is first asked for. */
public final class Material {

  private final Numbers numbers;
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private final Map<String, List<Recorded>> observed = new HashMap<>();
  private final Map<String, Checked> checked = new ConcurrentHashMap<>();

  /**
   * What a document is written from.
   *
   * @param numbers of the layout
   * @param claims in the order in which they are shown
   */
  public Material(Numbers numbers, List<Claim> claims) {
    this.numbers = numbers;
    claims.forEach(claim -> this.claims.put(claim.id(), claim));
  }

  /** The standard's numbers and the claims of the catalogue. */
  public static Material standard() {
    try {
      List<Entry> entries = Catalogue.load().entries();
      Material material =
          new Material(Numbers.STANDARD, entries.stream().map(Entry::claim).toList());
      entries.forEach(entry -> material.observed.put(entry.claim().id(), entry.observed()));
      return material;
    } catch (UnreadableException broken) {
      throw new IllegalStateException("the catalogue that comes with splitring is broken", broken);
    }
  }

  public Numbers numbers() {
    return numbers;
  }

  /** What was found of the standard's own text. */
  public StandardFacts standardFacts() {
    try {
      return StandardFacts.load();
    } catch (UnreadableException broken) {
      throw new IllegalStateException("what is recorded of the standard is broken", broken);
    }
  }

  /** What drivers were seen to do. */
  DriverRecords drivers() {
    try {
      return DriverRecords.load();
    } catch (UnreadableException broken) {
      throw new IllegalStateException("what is recorded of drivers is broken", broken);
    }
  }

  /** Where a claimant was seen to have the used ring, beside where it says it has it. */
  public List<ObservationComparison> observed(Claim claim) {
    return ObservationComparison.all(observed.getOrDefault(claim.id(), List.of()), claim);
  }

  /** The ids of all claims. */
  public List<String> ids() {
    return List.copyOf(claims.keySet());
  }

  public Optional<Claim> claim(String id) {
    return Optional.ofNullable(claims.get(id));
  }

  /** The verdicts on a claim, at every point of the usual domain. */
  public Checked verdicts(Claim claim) {
    return checked.computeIfAbsent(claim.id(), id -> Explained.check(claim, Domain.DEFAULT));
  }

  /** The verdicts on all claims. */
  public List<Checked> verdicts() {
    return claims.values().stream().map(this::verdicts).toList();
  }
}
