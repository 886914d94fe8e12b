package org.splitring.notes.errata.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;
import org.splitring.model.ring.Index16;

/**
 * Whether the clause by which a device notifies is the rule of {@code virtq_need_event} also for
 * batches of buffers that are used in order, of which one entry alone is written.
 *
 * <p>Law: where every entry is written, "one of them was written at the index in the event field"
 * is the same as the event field lying between the old {@code idx} and the new one. Where entries
 * are skipped it is less, unless the clause counts those that are skipped too.
 */
public record BatchEvent() implements TextCheck {

  static final String SUBJECT = "notification of a batch";

  private static final Pattern RULE =
      Pattern.compile(
          "\\\\field\\{idx\\}\\s+field\\s+in\\s+the\\s+used\\s+ring\\s+\\(which\\s+determined\\s+"
              + "where\\s+that\\s+descriptor\\s+index\\s+was\\s+placed\\)([^\\\\]{0,120}?)"
              + "\\s+was\\s+equal\\s+to\\s+\\\\field\\{used_event\\},\\s+the\\s+device\\s+MUST\\b");
  private static final Pattern SKIPPED_TOO =
      Pattern.compile(",\\s+or\\s+that\\s+of\\s+an\\s+entry\\s+skipped\\s+with\\s+it,");
  private static final Pattern SKIPS =
      Pattern.compile(
          "increments\\s+the\\s+used\\s+\\\\field\\{idx\\}\\s+by\\s+the\\s+size\\s+of\\s+the\\s+batch");

  /** The largest batch that is looked at; a batch of two tells already. */
  private static final int LARGEST = 64;

  /**
   * A batch for which the rules differ.
   *
   * @param buffers how many
   * @param event the event field, with idx 0 before the batch
   */
  public record Batch(int buffers, int event) {}

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public String word(List<SpecFile> files) {
    List<MatchResult> rules =
        files.stream().flatMap(file -> RULE.matcher(file.text()).results()).toList();
    if (rules.isEmpty()) {
      return "undecided";
    }
    boolean skips = files.stream().anyMatch(file -> SKIPS.matcher(file.text()).find());
    String word = "agrees";
    for (MatchResult rule : rules) {
      boolean all = SKIPPED_TOO.matcher(rule.group(1).strip()).matches();
      if (!all && !rule.group(1).isBlank()) {
        return "undecided";
      }
      word = lost(skips && !all).isPresent() ? "differs" : word;
    }
    return word;
  }

  /**
   * The smallest batch whose notification is lost.
   *
   * @param skips whether all entries but the first are left out of the clause
   */
  public static Optional<Batch> lost(boolean skips) {
    for (int buffers = 1; buffers <= LARGEST; buffers++) {
      for (int event = 0; event < Index16.WRAP; event++) {
        boolean equal = Index16.distance(0, event) < (skips ? 1 : buffers);
        if (!equal && Index16.passed(event, 0, buffers)) {
          return Optional.of(new Batch(buffers, event));
        }
      }
    }
    return Optional.empty();
  }
}
