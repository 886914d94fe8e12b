package org.splitring.notes.errata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;

/**
 * The loop of the standard's example that takes used buffers and looks again before it stops.
 *
 * <p>Standard: the note in "Receiving Used Buffers From The Device". Law: after the loop every
 * entry that the device has written was taken, and no other.
 *
 * @param first how it compares last_seen_used with used.idx before it asks for notifications
 * @param second how it compares them behind that
 */
record RecheckLoop(Comparison first, Comparison second) {

  /** The comparisons with which the loop is sometimes written. */
  enum Comparison {
    EQUAL("=="),
    UNEQUAL("!=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    boolean holds(int one, int other) {
      return (one == other) == (this == EQUAL);
    }

    static Comparison of(String sign) {
      return Arrays.stream(values())
          .filter(each -> each.sign.equals(sign))
          .findFirst()
          .orElseThrow();
    }
  }

  /** How reports call it. */
  static final String SUBJECT = "re-check loop";

  /** As the standard prints it. */
  static final RecheckLoop PRINTED = new RecheckLoop(Comparison.UNEQUAL, Comparison.UNEQUAL);

  /** As the erratum has it. */
  static final RecheckLoop MENDED = new RecheckLoop(Comparison.EQUAL, Comparison.EQUAL);

  private static final Pattern LOOK =
      Pattern.compile(
          "\\blast_seen_used\\s*(==|!=)\\s*le16_to_cpu\\s*\\(\\s*virtq->used\\.idx\\s*\\)");

  /** The loop of a text; empty if it has not the two comparisons of one. */
  static Optional<RecheckLoop> in(List<SpecFile> files) {
    List<Comparison> looks = new ArrayList<>();
    for (SpecFile file : files) {
      LOOK.matcher(file.text())
          .results()
          .map(MatchResult::group)
          .forEach(each -> looks.add(Comparison.of(each.contains("!=") ? "!=" : "==")));
    }
    return looks.size() == 2
        ? Optional.of(new RecheckLoop(looks.get(0), looks.get(1)))
        : Optional.empty();
  }

  /** Whether it does what it is for, in every situation. */
  boolean isRight() {
    return Arrays.stream(RecheckRun.Situation.values())
        .allMatch(each -> RecheckRun.of(this, each).isRight());
  }
}
