package org.splitring.cli.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Verdict;

/**
 * Which verdicts are no surprise.
 *
 * <p>An expectation binds both ways: an expected difference that is not found is a surprise as
 * well. It is about the whole domain, so where only a part of it was looked at, an expected
 * difference may lie in the other part.
 *
 * @param words the verdict word the catalogue expects of a quantity; whatever is not named is
 *     expected to agree
 * @param whole whether the whole domain was looked at
 */
public record Expectation(Map<Quantity, String> words, boolean whole) {

  /** What is expected of the user's own source and formulas: that they agree. */
  public static final Expectation AGREEMENT = new Expectation(Map.of(), true);

  private static final String AGREES = "agrees";
  private static final String DIFFERS = "differs";

  public Expectation {
    words = Map.copyOf(words);
  }

  /** Whether the catalogue says what to expect. */
  public boolean stated() {
    return !words.isEmpty();
  }

  /** The verdict word expected of a quantity. */
  public String word(Quantity quantity) {
    return words.getOrDefault(quantity, AGREES);
  }

  /** Whether the verdict is no surprise. */
  public boolean isMet(Quantity quantity, Verdict verdict) {
    String expected = word(quantity);
    boolean elsewhere = !whole && expected.equals(DIFFERS) && verdict.word().equals(AGREES);
    return elsewhere || expected.equals(verdict.word());
  }

  /** The quantities of which a verdict is expected and the claim says nothing. */
  public List<Quantity> unsaid(Claim claim) {
    return Arrays.stream(Quantity.values())
        .filter(quantity -> words.containsKey(quantity) && claim.statement(quantity).isEmpty())
        .toList();
  }

  /** What the process says of one verdict. */
  ExitStatus status(Quantity quantity, Optional<Verdict> verdict) {
    if (verdict.map(each -> isMet(quantity, each)).orElse(false)) {
      return ExitStatus.AS_EXPECTED;
    }
    boolean unknown = verdict.map(each -> each instanceof Verdict.Undecided).orElse(true);
    boolean vanished = verdict.isEmpty() && whole && word(quantity).equals(DIFFERS);
    return unknown && !vanished ? ExitStatus.UNDECIDED : ExitStatus.UNEXPECTED;
  }
}
