package org.splitring.cli.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.census.Listed;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;
import org.splitring.properties.Drift;

/**
 * One implementation of a census, as it was read in this run, beside what was found by hand.
 *
 * @param listed what was to be read, and what was found by hand
 * @param tree the tree it was read from, if there is one
 * @param commit the revision of the tree, if it is of one
 * @param readings what was read, in the order of the source; empty if it could not be
 * @param unread why nothing was read
 */
public record CensusRow(
    Listed listed,
    Optional<String> tree,
    Optional<String> commit,
    List<Reading> readings,
    Optional<Unread> unread) {

  /**
   * One quantity that was read.
   *
   * @param judged what the source says, with the verdict
   * @param from where
   * @param transcribed what the catalogue says of the quantity
   * @param drift whether that has the same value
   */
  public record Reading(
      Judged judged, Provenance from, Optional<Stated> transcribed, Optional<Drift.Found> drift) {

    public Quantity quantity() {
      return judged.statement().quantity();
    }
  }

  /**
   * Why nothing was read.
   *
   * @param reason for people
   * @param nothing whether the source could be read, and computes nothing that is recognised
   */
  public record Unread(String reason, boolean nothing) {}

  /** How what was read compares with what was found by hand. */
  public enum Answer {
    SAME("yes"),
    OTHER("NO"),
    UNDECIDED("undecided"),
    NOT_READ("not read"),
    NO_TREE("no tree");

    private final String word;

    Answer(String word) {
      this.word = word;
    }

    /** The word used in reports. */
    public String word() {
      return word;
    }
  }

  public CensusRow {
    readings = List.copyOf(readings);
  }

  /** How it compares: what is decided and not the same outweighs what is undecided. */
  public Answer answer() {
    if (tree.isEmpty()) {
      return Answer.NO_TREE;
    }
    if (unread.isPresent()) {
      return unread.get().nothing() && listed.computesNothing() ? Answer.SAME : Answer.NOT_READ;
    }
    List<Answer> all = readings.stream().map(this::answer).toList();
    if (all.contains(Answer.OTHER)) {
      return Answer.OTHER;
    }
    boolean missing = listed.expected().keySet().stream().anyMatch(each -> !isRead(each));
    return missing || all.contains(Answer.UNDECIDED) ? Answer.UNDECIDED : Answer.SAME;
  }

  /** How one quantity compares; one that was not listed is expected to agree, or to be nothing. */
  public Answer answer(Reading reading) {
    boolean undecided = reading.judged().verdict() instanceof Verdict.Undecided;
    Optional<String> word = Optional.ofNullable(listed.expected().get(reading.quantity()));
    if (undecided) {
      return word.isPresent() || listed.computesNothing() ? Answer.UNDECIDED : Answer.SAME;
    }
    boolean met =
        !listed.computesNothing()
            && word.orElse("agrees").equals(reading.judged().verdict().word());
    if (!met || reading.drift().filter(Drift.Found.Different.class::isInstance).isPresent()) {
      return Answer.OTHER;
    }
    return reading.drift().filter(Drift.Found.Unknown.class::isInstance).isPresent()
        ? Answer.UNDECIDED
        : Answer.SAME;
  }

  /** The verdict words that were read, by quantity. */
  public Map<Quantity, String> words() {
    Map<Quantity, String> words = new EnumMap<>(Quantity.class);
    for (Reading reading : readings) {
      String word = reading.judged().verdict().word();
      words.merge(
          reading.quantity(), word, (one, other) -> one.equals(other) ? one : one + "/" + other);
    }
    return words;
  }

  /** The quantities found by hand of which nothing was read. */
  public List<Quantity> unsaid() {
    return List.of(Quantity.values()).stream()
        .filter(each -> listed.expected().containsKey(each) && !isRead(each))
        .toList();
  }

  private boolean isRead(Quantity quantity) {
    return readings.stream().anyMatch(each -> each.quantity() == quantity);
  }
}
