package org.splitring.notes.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;

/** The columns of a table of verdicts, and what stands in them. */
public final class Columns {

  private Columns() {}

  /** The quantities of which at least one of the claims says something, in their order. */
  public static List<Quantity> of(List<Checked> claims) {
    return Arrays.stream(Quantity.values())
        .filter(each -> claims.stream().anyMatch(claim -> judged(claim, each).isPresent()))
        .toList();
  }

  /** The verdict on what a claim says of a quantity, if it says anything. */
  public static Optional<Judged> judged(Checked claim, Quantity quantity) {
    return claim.judged().stream()
        .filter(each -> each.statement().quantity() == quantity)
        .findFirst();
  }

  /** A name for the place where a verdict is looked at more closely. */
  public static String anchor(Checked claim, Quantity quantity) {
    return claim.claim().id().replaceAll("[^A-Za-z0-9]+", "-") + "-" + quantity.label();
  }
}
