package org.splitring.cli.report;

import java.util.List;
import java.util.Optional;

/** What a change of the source makes of a verdict. */
public enum Effect {
  /** Right in place of wrong. */
  FIXES("fixes", ExitStatus.AS_EXPECTED),
  /** Wrong in place of right. */
  BREAKS("breaks", ExitStatus.UNEXPECTED),
  /** Wrong before and after, be it with other numbers. */
  STILL_DIFFERS("still differs", ExitStatus.UNEXPECTED),
  /** The same numbers before and after, and right. */
  NONE("no effect on the layout", ExitStatus.AS_EXPECTED),
  /** Right before and after with other numbers, as an allocation may be. */
  STILL_AGREES("still agrees", ExitStatus.AS_EXPECTED),
  /** Right, and before it was not there or undecided. */
  AGREES_NOW("agrees now", ExitStatus.AS_EXPECTED),
  /** Wrong, and before it was not there or undecided. */
  DIFFERS_NOW("differs now", ExitStatus.UNEXPECTED),
  /** Nothing computes it any more. */
  GONE("is gone", ExitStatus.AS_EXPECTED),
  /** It was not said before, and is not now. */
  STILL_MISSING("still missing", ExitStatus.UNDECIDED),
  /** Nobody knows. */
  UNDECIDED("undecided", ExitStatus.UNDECIDED);

  /** From the worst to the best, for summaries. */
  public static final List<Effect> WORST_FIRST =
      List.of(
          BREAKS,
          DIFFERS_NOW,
          STILL_DIFFERS,
          UNDECIDED,
          STILL_MISSING,
          FIXES,
          AGREES_NOW,
          STILL_AGREES,
          GONE,
          NONE);

  private final String label;
  private final ExitStatus status;

  Effect(String label, ExitStatus status) {
    this.label = label;
    this.status = status;
  }

  /** The word in reports. */
  public String label() {
    return label;
  }

  /** What the process says of it. */
  public ExitStatus status() {
    return status;
  }

  /**
   * The effect.
   *
   * @param before the word of the verdict before; empty if there was nothing to judge
   * @param after the word after; not empty as well
   * @param same whether the numbers are known to be the same at every point
   */
  public static Effect of(Optional<String> before, Optional<String> after, boolean same) {
    if (after.isEmpty()) {
      return GONE;
    }
    String was = before.orElse("undecided");
    return switch (after.get()) {
      case "agrees" ->
          switch (was) {
            case "agrees" -> same ? NONE : STILL_AGREES;
            case "differs" -> FIXES;
            default -> AGREES_NOW;
          };
      case "differs" ->
          switch (was) {
            case "agrees" -> BREAKS;
            case "differs" -> STILL_DIFFERS;
            default -> DIFFERS_NOW;
          };
      case "missing" ->
          switch (was) {
            case "agrees" -> BREAKS;
            case "missing" -> STILL_MISSING;
            default -> UNDECIDED;
          };
      default -> UNDECIDED;
    };
  }
}
