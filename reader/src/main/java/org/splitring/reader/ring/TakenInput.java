package org.splitring.reader.ring;

import java.util.List;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Bound;
import org.splitring.model.formula.Input;
import org.splitring.reader.ring.names.PathText;
import org.splitring.reader.ring.names.UserHints;

/**
 * An expression that was taken as an input, and why.
 *
 * @param why a sentence each: what the user says of it, what was taken for granted, or that the
 *     Descriptor Table is there
 */
public record TakenInput(Bound bound, List<String> why) {

  public TakenInput {
    why = List.copyOf(why);
  }

  /** All inputs of a claim with their reasons, in its order. */
  public static List<TakenInput> of(RingClaim claim, UserHints hints) {
    return claim.inputs().stream()
        .map(bound -> new TakenInput(bound, why(bound, claim, hints)))
        .toList();
  }

  private static List<String> why(Bound bound, RingClaim claim, UserHints hints) {
    if (isSaid(bound, hints)) {
      return List.of("--input says so");
    }
    List<Assumption> grounds = claim.grounds().getOrDefault(bound.input(), List.of());
    List<String> own =
        grounds.stream()
            .filter(line -> line.text().startsWith(bound.expression() + " "))
            .map(Assumption::toString)
            .distinct()
            .toList();
    if (!own.isEmpty()) {
      return own;
    }
    return bound.input() == Input.BASE
        ? List.of("the Descriptor Table is there")
        : grounds.stream().map(Assumption::toString).distinct().toList();
  }

  private static boolean isSaid(Bound bound, UserHints hints) {
    return hints.inputs().entrySet().stream()
        .anyMatch(
            said ->
                said.getValue() == bound.input()
                    && (bare(said.getKey()).equals(bare(bound.expression()))
                        || PathText.parsed(bound.expression())
                            .filter(path -> PathText.means(said.getKey(), path))
                            .isPresent()));
  }

  private static String bare(String text) {
    return text.replace(" ", "");
  }
}
