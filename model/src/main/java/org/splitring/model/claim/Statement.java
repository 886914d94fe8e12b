package org.splitring.model.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;

/** What a claim says of one quantity. */
public sealed interface Statement {

  /** The quantity it is about. */
  Quantity quantity();

  /** Where the source says so, or where it could not be followed. */
  Optional<Place> at();

  /** What was taken for granted for this statement; empty if all was shown. */
  List<Assumption> assumptions();

  /**
   * The claimant computes it so.
   *
   * @param formula over the inputs n, a, base and evt
   * @param measured what the number is measured from
   * @param laidOut the condition, over the same inputs, under which the claimant computes it at
   *     all; where it is 0 the claimant refuses, and there is nothing to compare
   * @param at where the source says so
   * @param notes what a reader of the verdict has to know, such as an early return
   * @param assumptions what was taken for granted for this answer
   */
  record Stated(
      Quantity quantity,
      Formula formula,
      Measured measured,
      Optional<Formula> laidOut,
      Optional<Place> at,
      List<String> notes,
      List<Assumption> assumptions)
      implements Statement {

    public Stated {
      notes = List.copyOf(notes);
      assumptions = List.copyOf(assumptions);
    }

    /** A formula for which nothing was taken for granted. */
    public Stated(
        Quantity quantity,
        Formula formula,
        Measured measured,
        Optional<Formula> laidOut,
        Optional<Place> at,
        List<String> notes) {
      this(quantity, formula, measured, laidOut, at, notes, List.of());
    }

    /** All that a claim states, in the order of the quantities. */
    public static List<Stated> in(Claim claim) {
      return claim.statements().stream()
          .filter(Stated.class::isInstance)
          .map(Stated.class::cast)
          .sorted(Comparator.comparing(Stated::quantity))
          .toList();
    }

    /** The same, with something more to know. */
    public Stated noting(String note) {
      return new Stated(
          quantity,
          formula,
          measured,
          laidOut,
          at,
          Stream.concat(notes.stream(), Stream.of(note)).toList(),
          assumptions);
    }

    /** A formula that is computed always, with nothing to add. */
    public static Stated of(Quantity quantity, Formula formula, Measured measured) {
      return new Stated(quantity, formula, measured, Optional.empty(), Optional.empty(), List.of());
    }
  }

  /**
   * The claimant computes it, but what could not be followed.
   *
   * @param reason what could not be followed, in words
   * @param at where
   * @param mend how the user can supply what is missing
   * @param assumptions what was taken for granted on the way there
   */
  record Unread(
      Quantity quantity,
      String reason,
      Optional<Place> at,
      String mend,
      List<Assumption> assumptions)
      implements Statement {

    public Unread {
      assumptions = List.copyOf(assumptions);
    }

    /** What could not be followed, with nothing taken for granted before. */
    public Unread(Quantity quantity, String reason, Optional<Place> at, String mend) {
      this(quantity, reason, at, mend, List.of());
    }
  }

  /**
   * The claimant was seen to have it so, at some points. What it has at others is not known.
   *
   * @param quantity a place
   * @param sightings at least one
   */
  record Observed(Quantity quantity, List<Sighting> sightings) implements Statement {

    public Observed {
      sightings = List.copyOf(sightings);
      if (quantity.measure() != Quantity.Measure.PLACE) {
        throw new IllegalArgumentException(quantity.label() + " is not a place");
      }
      if (sightings.isEmpty()) {
        throw new IllegalArgumentException(quantity.label() + " was not seen at all");
      }
    }

    @Override
    public Optional<Place> at() {
      return Optional.empty();
    }

    @Override
    public List<Assumption> assumptions() {
      return List.of();
    }
  }
}
