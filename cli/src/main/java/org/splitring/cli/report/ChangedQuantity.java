package org.splitring.cli.report;

import java.util.List;
import java.util.Optional;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked.Judged;

/**
 * What a change makes of one quantity.
 *
 * @param before what was said of it, if anything was
 * @param after what is said of it, if anything is
 * @param same whether the two are known to be one number everywhere
 * @param notes what a reader has to know, one sentence each
 */
public record ChangedQuantity(
    Quantity quantity,
    Optional<Judged> before,
    Optional<Judged> after,
    Effect effect,
    boolean same,
    List<String> notes) {

  public ChangedQuantity {
    notes = List.copyOf(notes);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("nothing is said of " + quantity.label());
    }
  }

  /** Whether the number is another one, or something else is known of it. */
  public boolean isChanged() {
    return switch (effect) {
      case NONE -> false;
      case STILL_DIFFERS, STILL_AGREES -> !same;
      case UNDECIDED -> !word(before).equals("undecided");
      default -> true;
    };
  }

  /** The word of a side, or a dash. */
  public static String word(Optional<Judged> side) {
    return side.map(judged -> judged.verdict().word()).orElse("-");
  }
}
