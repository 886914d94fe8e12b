package org.splitring.properties.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Formula;
import org.splitring.model.verdict.Cause;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.EditKind;
import org.splitring.model.verdict.Findings;
import org.splitring.model.verdict.Verdict;
import org.splitring.properties.Checker;
import org.splitring.properties.PointFilter;

/**
 * Finds causes: the smallest edit after which a claim agrees.
 *
 * <p>Law: a cause is offered only if the checker says of the edited formula that it agrees over the
 * usual domain, not only over the points that were asked about, and if it differs at no other size
 * and no unaligned base at which the claim did not differ before.
 */
public final class Causes {

  /** Of how many nodes the edited formulas may be that are looked at for one cause, in all. */
  private static final long LOOKED_AT = 3_000_000;

  /** After how many of the smallest edits a second one is tried. */
  private static final int PAIRED = 160;

  /** How many edits that pass the sieve are given to the checker. */
  private static final int CHECKED = 12;

  private static final Comparator<FormulaEdit> ORDER =
      Comparator.comparingInt(FormulaEdit::weight)
          .thenComparingInt(edit -> edit.changes().size())
          .thenComparingInt(edit -> -depth(edit));

  private final Claim claim;
  private final Stated stated;
  private final Domain domain;
  private final PointFilter sieve;
  private final FormulaTree tree;
  private long lookedAt;
  private int checked;

  private Causes(Claim claim, Stated stated, Domain asked, Counterexample smallest) {
    this.claim = claim;
    this.stated = stated;
    domain = joined(Domain.DEFAULT, asked).within(claim.scope());
    sieve = new PointFilter(stated, claim.model(), domain, smallest.point());
    tree = FormulaTree.of(stated.formula());
  }

  /** The same verdicts, with the cause of each difference for which one is found. */
  public static Checked explained(Checked checked) {
    return checked.with(judged -> explained(checked, judged));
  }

  private static Judged explained(Checked checked, Judged judged) {
    if (judged.verdict() instanceof Verdict.Differs differs
        && judged.statement() instanceof Stated stated) {
      Causes causes = new Causes(checked.claim(), stated, checked.domain(), differs.smallest());
      return judged.because(causes.search());
    }
    return judged;
  }

  /** What is tried: a formula, and what was wrong before. */
  private record Candidate(
      Formula formula, FormulaEdit.Clause clause, int weight, List<EditKind> slips) {}

  private Optional<Cause> search() {
    Optional<Formula> other = Exchanged.formula(claim, stated);
    if (other.isPresent() && sieve.passes(other.get()) && agrees(other.get())) {
      return Optional.of(Exchanged.cause(stated.quantity(), other.get()));
    }
    List<FormulaEdit> singles = edits(tree, stated);
    Optional<Cause> single = first(singles.stream().flatMap(edit -> applied(tree, edit)));
    if (single.isPresent()) {
      return single;
    }
    List<Candidate> pairs = new ArrayList<>();
    for (FormulaEdit one : singles.subList(0, Math.min(PAIRED, singles.size()))) {
      if (one.weight() <= FormulaEdit.NUMBER && lookedAt < LOOKED_AT) {
        applied(tree, one).forEach(once -> pairs.addAll(twice(once)));
      }
    }
    pairs.sort(Comparator.comparingInt(Candidate::weight));
    return first(pairs.stream());
  }

  private List<Candidate> twice(Candidate once) {
    FormulaTree after = FormulaTree.of(once.formula());
    return edits(after, stated, FormulaEdit.NUMBER).stream()
        .flatMap(edit -> applied(after, edit))
        .peek(each -> lookedAt += after.nodes().size())
        .map(
            both ->
                new Candidate(
                    both.formula(),
                    once.clause().and(both.clause()),
                    once.weight() + both.weight(),
                    Stream.concat(once.slips().stream(), both.slips().stream()).toList()))
        .toList();
  }

  /** Every edit that is worth trying, from small to large. */
  static List<FormulaEdit> edits(FormulaTree tree, Stated stated) {
    return edits(tree, stated, FormulaEdit.ANY);
  }

  /** Those up to some weight. */
  static List<FormulaEdit> edits(FormulaTree tree, Stated stated, int heaviest) {
    Position position = new Position(tree, stated.quantity(), heaviest);
    return Stream.of(
            FieldEdits.of(position),
            NotEdits.of(position),
            NeverZeroEdits.of(position),
            MinusOne.of(position),
            FixedPage.of(position),
            BracketEdits.of(position),
            CapacityEdits.of(position),
            RoundingEdits.of(position),
            TypeEdits.of(position),
            TermEdits.of(position, stated.measured()))
        .flatMap(List::stream)
        .filter(edit -> !edit.changes().isEmpty() && position.wants(edit.weight()))
        .sorted(ORDER)
        .toList();
  }

  private static int depth(FormulaEdit edit) {
    return edit.changes().keySet().stream().mapToInt(place -> place.path().size()).max().orElse(0);
  }

  private Optional<Cause> first(Stream<Candidate> candidates) {
    Set<Formula> seen = new HashSet<>();
    Iterator<Candidate> each = candidates.iterator();
    while (each.hasNext() && lookedAt < LOOKED_AT && checked < CHECKED) {
      Candidate candidate = each.next();
      lookedAt += tree.nodes().size();
      if (seen.add(candidate.formula())
          && sieve.passes(candidate.formula())
          && agrees(candidate.formula())) {
        return Optional.of(
            new Cause(candidate.clause().toString(), candidate.slips(), candidate.formula()));
      }
    }
    return Optional.empty();
  }

  /** The formula after an edit; none if that would not be C. */
  private static Stream<Candidate> applied(FormulaTree tree, FormulaEdit edit) {
    try {
      return Stream.of(
          new Candidate(edit.applied(tree), edit.clause(), edit.weight(), List.of(edit.slip())));
    } catch (IllegalArgumentException | ArithmeticException noFormula) {
      return Stream.empty();
    }
  }

  /** Whether the checker says so, and no surprise outside the domain is new. */
  boolean agrees(Formula formula) {
    checked++;
    Claim alone = claim.saying(List.of(sieve.with(formula)));
    Verdict verdict = Checker.check(alone, domain).judged().get(0).verdict();
    return verdict instanceof Verdict.Agrees agrees && !isWorse(agrees.findings());
  }

  private boolean isWorse(Findings findings) {
    return Stream.of(findings.firstOtherSize(), findings.unalignedBase())
        .flatMap(Optional::stream)
        .anyMatch(at -> sieve.agreesAt(stated.formula(), at.point()));
  }

  /** All the points of both. */
  private static Domain joined(Domain one, Domain other) {
    return new Domain(
        Stream.concat(one.sizes().stream(), other.sizes().stream()).distinct().sorted().toList(),
        Stream.concat(one.aligns().stream(), other.aligns().stream()).distinct().sorted().toList());
  }
}
