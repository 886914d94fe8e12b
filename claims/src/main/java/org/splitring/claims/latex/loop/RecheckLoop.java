package org.splitring.notes.errata.check;

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
public record RecheckLoop(Comparison first, Comparison second) {

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
  public static final RecheckLoop PRINTED = new RecheckLoop(Comparison.UNEQUAL, Comparison.UNEQUAL);

  /** As the erratum has it. */
  public static final RecheckLoop MENDED = new RecheckLoop(Comparison.EQUAL, Comparison.EQUAL);

  /** The element that the standard takes, and the one of the erratum. */
  public static final String PRINTED_ELEMENT = "virtq.used->ring[vq->last_seen_used%vsz]";

  static final String MENDED_ELEMENT = "&virtq->used.ring[vq->last_seen_used % qsz]";

  /**
   * The loop, with @ for a comparison, E for the element that is taken, and N for the end of a name
   * that editions have changed.
   */
  private static final String WORDS =
      """
      virtq_disable_N(vq);
      for (;;) {
        if (vq->last_seen_used @ le16_to_cpu(virtq->used.idx)) {
          virtq_enable_N(vq);
          mb();
          if (vq->last_seen_used @ le16_to_cpu(virtq->used.idx))
            break;
          virtq_disable_N(vq);
        }
        struct virtq_used_elem *e = E;
        process_buffer(e);
        vq->last_seen_used++;
      }
      """;

  private static final Pattern LOOP = pattern();
  private static final int ELEMENT = 3;

  /** The loop of a text; empty if no loop, or not just one, is this one but for the comparisons. */
  static Optional<RecheckLoop> in(List<SpecFile> files) {
    List<RecheckLoop> loops = new ArrayList<>();
    for (SpecFile file : files) {
      LOOP.matcher(file.text())
          .results()
          .forEach(
              each ->
                  loops.add(
                      new RecheckLoop(Comparison.of(each.group(1)), Comparison.of(each.group(2)))));
    }
    return loops.size() == 1 ? Optional.of(loops.get(0)) : Optional.empty();
  }

  /** Whether the one loop of a text takes the right element each time. */
  static boolean takesElement(List<SpecFile> files) {
    return files.stream()
        .flatMap(file -> LOOP.matcher(file.text()).results())
        .allMatch(each -> ElementAccess.faults(each.group(ELEMENT)).isEmpty());
  }

  /** Blanks may stand between any two words and signs, and two words do not grow together. */
  private static Pattern pattern() {
    StringBuilder regex = new StringBuilder();
    boolean afterWord = false;
    for (String token :
        Pattern.compile("\\w+|\\S").matcher(WORDS).results().map(MatchResult::group).toList()) {
      boolean word = token.matches("\\w+");
      regex.append(regex.length() == 0 ? "\\b" : word && afterWord ? "\\s+" : "\\s*");
      if (token.equals("@")) {
        regex.append("(==|!=)");
      } else if (token.equals("E")) {
        regex.append("([^;{}]{1,200})");
      } else {
        regex.append(
            token.endsWith("_N")
                ? Pattern.quote(token.substring(0, token.length() - 1)) + "\\w+"
                : Pattern.quote(token));
      }
      afterWord = word;
    }
    return Pattern.compile(regex.toString());
  }

  /** Whether it does what it is for, in every situation. */
  boolean isRight() {
    return Arrays.stream(RecheckRun.Situation.values())
        .allMatch(each -> RecheckRun.of(this, each).isRight());
  }
}
