package org.splitring.cli.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.ObservationComparison;

/**
 * The verdicts on one claim, and what was expected of it.
 *
 * @param checked the claim with its verdicts
 * @param expectation which verdicts are no surprise
 * @param command the command that asks for this claim alone, ready to be pasted, without a domain
 * @param observed what the claimant was seen to do, beside what it claims
 * @param tree the directory in which the claim's files are, if it was read from source in this run
 */
public record Finding(
    Checked checked,
    Expectation expectation,
    String command,
    List<ObservationComparison> observed,
    Optional<Path> tree) {

  public Finding {
    observed = List.copyOf(observed);
  }

  /** Of a claimant that was not seen running, and not read from source in this run. */
  public Finding(Checked checked, Expectation expectation, String command) {
    this(checked, expectation, command, List.of(), Optional.empty());
  }

  /** What is said of a quantity, if anything. */
  public Optional<Judged> judged(Quantity quantity) {
    return checked.judged().stream()
        .filter(each -> each.statement().quantity() == quantity)
        .findFirst();
  }

  /** Whether the verdict is no surprise. */
  public boolean isExpected(Judged judged) {
    return expectation.isMet(judged.statement().quantity(), judged.verdict());
  }

  /** The quantities of which the catalogue expects a verdict and the claim says nothing. */
  public List<Quantity> unsaid() {
    return expectation.unsaid(checked.claim());
  }

  Stream<ExitStatus> statuses() {
    return Stream.concat(
        checked.judged().stream()
            .map(each -> status(each.statement().quantity(), Optional.of(each.verdict()))),
        unsaid().stream().map(each -> status(each, Optional.empty())));
  }

  /** What a verdict on a quantity, or none, means for the process's end. */
  public ExitStatus status(Quantity quantity, Optional<Verdict> verdict) {
    return expectation.status(quantity, verdict);
  }
}
