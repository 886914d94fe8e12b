package org.splitring.properties;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Comparison;
import org.splitring.model.verdict.Domain;

/**
 * Whether two formulas have the same value, whatever the standard says: at every point of a domain,
 * and for every base that is a multiple of the alignment.
 *
 * <p>Law: {@code EQUAL} is proved as agreement is, by enumeration and by the solver; where C leaves
 * one of them undefined they are not equal.
 */
public enum Sameness {
  /** They never differ: proved. */
  EQUAL,
  /** They differ somewhere. */
  DIFFERENT,
  /** The solver stopped before it knew. */
  UNKNOWN;

  /** Compares what a claim states with another formula for it. */
  public static Sameness of(Claim claim, Stated stated, Formula other, Domain asked) {
    Domain domain = asked.within(claim.scope());
    Comparison comparison = comparison(claim, stated.formula(), other, stated);
    SortedMap<Cell, Point> differing =
        new TreeMap<>(Enumeration.of(comparison, domain.sizes(), domain.aligns()).differing());
    if (!differing.isEmpty()) {
      return DIFFERENT;
    }
    try (Prover prover = new Prover()) {
      Proof proof = new Proof(prover, comparison, Effort.THOROUGH);
      Optional<String> stopped = proof.complete(domain.sizes(), domain.aligns(), differing);
      return !differing.isEmpty() ? DIFFERENT : stopped.isPresent() ? UNKNOWN : EQUAL;
    }
  }

  private static Comparison comparison(Claim claim, Formula one, Formula other, Stated stated) {
    Formula first = Expressions.cast(CType.U64, one);
    Formula second = Expressions.cast(CType.U64, other);
    return new Comparison(
        stated.quantity(),
        claim.model(),
        StandardLayout.formula(stated.quantity()),
        second,
        Literal.of(1),
        Expressions.binary(Binary.Operator.NOT_EQUAL, first, second));
  }
}
