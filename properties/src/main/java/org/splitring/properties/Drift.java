package org.splitring.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Comparison;
import org.splitring.model.verdict.Domain;

/**
 * Whether two statements of one quantity have one value, whatever their text: at every point of the
 * domain, with and without VIRTIO_F_EVENT_IDX, and for every base that is a multiple of the
 * alignment. A place where C leaves one of them undefined is a difference; where the later one lays
 * out nothing there is nothing to compare.
 */
public final class Drift {

  /** What was found out. */
  public sealed interface Found {

    /** They have one value everywhere; how that is known. */
    record Same(List<String> evidence) implements Found {
      public Same {
        evidence = List.copyOf(evidence);
      }
    }

    /**
     * They have not.
     *
     * @param smallest by size, then alignment, then base
     * @param earlier what the earlier statement has there: bytes from the base, or a size
     * @param later what the later one has
     * @param points at how many pairs of a size and an alignment
     */
    record Different(Point smallest, Outcome earlier, Outcome later, int points) implements Found {}

    /** It could not be found out. */
    record Unknown(String reason) implements Found {}
  }

  private Drift() {}

  /** Compares them over the domain. */
  public static Found between(Stated earlier, Stated later, DataModel model, Domain domain) {
    Comparison comparison = comparison(earlier, later, model);
    Enumeration enumeration = Enumeration.of(comparison, domain.sizes(), domain.aligns());
    if (enumeration.compared() == 0) {
      return new Found.Unknown(
          String.format(
              Locale.ROOT,
              "the later one lays out nothing at any of the %d points",
              domain.points()));
    }
    SortedMap<Cell, Point> differing = new TreeMap<>(enumeration.differing());
    try (Prover prover = new Prover()) {
      Proof proof = new Proof(prover, comparison, Effort.USUAL);
      Optional<String> stopped = proof.complete(domain.sizes(), domain.aligns(), differing);
      if (!differing.isEmpty()) {
        Cell first = differing.firstKey();
        Point lowest = proof.lowest(first, differing.get(first));
        return different(comparison, lowest, differing.size());
      }
      if (stopped.isPresent()) {
        return new Found.Unknown(
            String.format(
                Locale.ROOT,
                "no difference at the %d points enumerated, but the proof for every base did not end (%s)",
                enumeration.compared(),
                stopped.get()));
      }
      return new Found.Same(evidence(enumeration, proof.evidence()));
    }
  }

  private static List<String> evidence(Enumeration enumeration, String proved) {
    List<String> evidence = new ArrayList<>();
    evidence.add(String.format(Locale.ROOT, "one value at %d points", enumeration.compared()));
    evidence.add(proved);
    if (!enumeration.refused().isEmpty()) {
      evidence.add(
          String.format(
              Locale.ROOT, "lays out nothing at %d points", enumeration.refused().size()));
    }
    return evidence;
  }

  private static Found different(Comparison comparison, Point at, int points) {
    return new Found.Different(
        at,
        CompiledFormula.of(comparison.standard()).at(at),
        CompiledFormula.of(comparison.measured()).at(at),
        points);
  }

  /** The later one beside the earlier, which stands where else the standard does. */
  private static Comparison comparison(Stated earlier, Stated later, DataModel model) {
    if (earlier.quantity() != later.quantity()) {
      throw new IllegalArgumentException(earlier.quantity() + " is not " + later.quantity());
    }
    Comparison before = Comparison.of(earlier, model);
    Comparison now = Comparison.of(later, model);
    Formula rule = Expressions.binary(Operator.NOT_EQUAL, now.measured(), before.measured());
    Formula differs =
        later.laidOut().isPresent()
            ? Expressions.conditional(now.laidOut(), rule, Literal.of(0))
            : rule;
    return new Comparison(
        now.quantity(), model, before.measured(), now.measured(), now.laidOut(), differs);
  }
}
