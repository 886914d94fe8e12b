package org.splitring.cli.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.notes.words.DomainText;
import org.splitring.properties.SameNumber;

/**
 * What a change makes of one claim.
 *
 * @param before the claim with its verdicts as it was; empty if it is new
 * @param after the same as it is; empty if it is gone
 * @param quantities one for each quantity of either, in their order
 * @param through what of the source was changed, such as {@code macro ALIGN}
 */
public record ChangedClaim(
    Optional<Checked> before,
    Optional<Checked> after,
    List<ChangedQuantity> quantities,
    List<String> through) {

  public ChangedClaim {
    quantities = List.copyOf(quantities);
    through = List.copyOf(through);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a change of no claim");
    }
  }

  /** Compares the two. */
  public static ChangedClaim of(
      Optional<Checked> before, Optional<Checked> after, List<String> through) {
    List<ChangedQuantity> quantities =
        Arrays.stream(Quantity.values())
            .flatMap(quantity -> changed(quantity, before, after).stream())
            .toList();
    return new ChangedClaim(before, after, quantities, through);
  }

  /** The claim by its name after the change, if it has one. */
  public Claim claim() {
    return after.or(() -> before).orElseThrow().claim();
  }

  /** Whether any number of the layout, or what is known of it, is another one. */
  public boolean isChanged() {
    return quantities.stream().anyMatch(ChangedQuantity::isChanged);
  }

  private static Optional<ChangedQuantity> changed(
      Quantity quantity, Optional<Checked> before, Optional<Checked> after) {
    Optional<Judged> was = judged(quantity, before);
    Optional<Judged> is = judged(quantity, after);
    if (was.isEmpty() && is.isEmpty()) {
      return Optional.empty();
    }
    Optional<SameNumber.Found> found =
        was.flatMap(old -> is.flatMap(now -> found(old, now, before, after)));
    boolean same = found.map(SameNumber.Found::same).orElse(false);
    boolean lost = is.isEmpty() && after.isPresent();
    Effect effect =
        lost
            ? Effect.UNDECIDED
            : Effect.of(
                was.map(judged -> judged.verdict().word()),
                is.map(judged -> judged.verdict().word()),
                same);
    return Optional.of(
        new ChangedQuantity(
            quantity, was, is, effect, same, notes(lost, effect, found, before, after)));
  }

  private static List<String> notes(
      boolean lost,
      Effect effect,
      Optional<SameNumber.Found> found,
      Optional<Checked> before,
      Optional<Checked> after) {
    if (lost) {
      return List.of("the function is there, and nothing in it is recognised as this any more");
    }
    if (before.isPresent()
        && after.isPresent()
        && !before.get().domain().equals(after.get().domain())) {
      return List.of(
          String.format(
              Locale.ROOT,
              "before it was compared over %s; now over %s",
              DomainText.of(before.get().domain()),
              DomainText.of(after.get().domain())));
    }
    if (effect != Effect.STILL_DIFFERS && effect != Effect.STILL_AGREES || found.isEmpty()) {
      return List.of();
    }
    int points = found.get().differing();
    return List.of(
        found.get().same()
            ? "the same number as before at every point and for every base"
            : points == 0
                ? "whether the number is the same as before could not be proved"
                : "another number than before at " + DomainText.points(points));
  }

  /** How the two compare, if both are stated for one domain. */
  private static Optional<SameNumber.Found> found(
      Judged was, Judged is, Optional<Checked> before, Optional<Checked> after) {
    Statement old = was.statement();
    Statement now = is.statement();
    if (old instanceof Stated one
        && now instanceof Stated other
        && before.orElseThrow().domain().equals(after.orElseThrow().domain())
        && before.get().claim().model() == after.get().claim().model()) {
      return Optional.of(
          SameNumber.of(one, other, after.get().claim().model(), after.get().domain()));
    }
    return Optional.empty();
  }

  private static Optional<Judged> judged(Quantity quantity, Optional<Checked> checked) {
    return checked.stream()
        .flatMap(each -> each.judged().stream())
        .filter(judged -> judged.statement().quantity() == quantity)
        .findFirst();
  }
}
