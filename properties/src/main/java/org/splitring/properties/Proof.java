package org.splitring.properties;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Comparison;
import org.splitring.properties.normal.Decision;

/**
 * The second half of a comparison: every base that enumeration did not try.
 *
 * <p>Pairs at which the claim is known to differ need no proof; pairs at which the solver finds a
 * difference are added to them, so that in the end they are all there are.
 */
final class Proof {

  private final Prover prover;
  private final Comparison comparison;
  private final Effort effort;
  private final Map<QueueAlign, Optional<SolverQuestion>> questions = new HashMap<>();

  Proof(Prover prover, Comparison comparison, Effort effort) {
    this.prover = prover;
    this.comparison = comparison;
    this.effort = effort;
  }

  /**
   * Completes the pairs at which the claim differs.
   *
   * @param differing those known so far, each with a point that shows it; more are put in
   * @return why it could not be completed, if so
   */
  Optional<String> complete(
      List<QueueSize> sizes, List<QueueAlign> aligns, SortedMap<Cell, Point> differing) {
    if (!comparison.mentions(Input.BASE)) {
      return Optional.empty();
    }
    for (QueueAlign align : aligns) {
      List<QueueSize> open =
          sizes.stream().filter(size -> !differing.containsKey(new Cell(size, align))).toList();
      Optional<String> stopped = open.isEmpty() ? Optional.empty() : decide(open, align, differing);
      if (stopped.isPresent()) {
        return stopped;
      }
    }
    return Optional.empty();
  }

  private Optional<String> decide(
      List<QueueSize> sizes, QueueAlign align, SortedMap<Cell, Point> differing) {
    // Where one base is as good as another, enumeration has said it all.
    if (Decision.isIndependentOfBase(comparison, align)) {
      return Optional.empty();
    }
    Optional<SolverQuestion> asked = question(align);
    if (asked.isEmpty()) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "the solver Z3 has no library here for %s on %s",
              System.getProperty("os.name"),
              System.getProperty("os.arch")));
    }
    SolverQuestion question = asked.get();
    if (question.isNever() || !question.dependsOnTheBase()) {
      return Optional.empty();
    }
    for (QueueSize size : sizes) {
      SolverAnswer answer = question.at(size);
      if (answer instanceof SolverAnswer.Unknown unknown) {
        return Optional.of(unknown.reason());
      }
      if (answer instanceof SolverAnswer.Differs differs) {
        differing.put(new Cell(size, align), differs.point());
      }
    }
    return Optional.empty();
  }

  /** How every base is known, once it is: by the formula's form, or by the solver too. */
  String evidence() {
    return "proved for every base that is a multiple of the alignment"
        + (questions.isEmpty() ? "" : ", by Z3");
  }

  private Optional<SolverQuestion> question(QueueAlign align) {
    return questions.computeIfAbsent(align, each -> prover.ask(comparison, each, effort));
  }

  /** The lowest base at which the claim differs at a pair, given one point that shows it. */
  Point lowest(Cell cell, Point known) {
    // Only 0 is below the alignment itself, and enumeration tried both.
    boolean least = Long.compareUnsigned(known.base(), cell.align().bytes()) <= 0;
    return least
        ? known
        : question(cell.align()).map(asked -> asked.lowest(cell.size(), known)).orElse(known);
  }
}
