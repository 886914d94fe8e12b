package org.splitring.cli.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.claims.latex.SpecText;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Judgement;
import org.splitring.model.text.Topic;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.standard.Edition;

/**
 * What one version of the standard says, and whether that is what it means.
 *
 * @param spec what was read
 * @param judgements one for each passage
 * @param domain the points at which formulas were compared
 */
public record SpecReport(SpecText spec, List<Judgement> judgements, Domain domain) {

  private static final List<String> WORST_FIRST =
      List.of("differs", "missing", "undecided", "agrees");

  public SpecReport {
    judgements = List.copyOf(judgements);
  }

  /** The worst word on a topic, if anything is said of it. */
  public Optional<String> word(Topic topic) {
    return worst(judgements.stream().filter(each -> each.passage().topic() == topic));
  }

  /** What is kept of it, under the name of its tag. */
  public Edition edition(String name) {
    return Edition.of(name, spec, judgements, domain);
  }

  /** The number of answers with that word. */
  public long count(String word) {
    return judgements.stream()
        .map(Judgement::answer)
        .map(Answer::word)
        .filter(word::equals)
        .count();
  }

  /** Nothing may differ from what the standard means. */
  public ExitStatus status() {
    return switch (worst(judgements.stream()).orElse("undecided")) {
      case "differs" -> ExitStatus.UNEXPECTED;
      case "agrees" -> ExitStatus.AS_EXPECTED;
      default -> ExitStatus.UNDECIDED;
    };
  }

  private static Optional<String> worst(Stream<Judgement> judgements) {
    List<String> words = judgements.map(each -> each.answer().word()).toList();
    return WORST_FIRST.stream().filter(words::contains).findFirst();
  }
}
