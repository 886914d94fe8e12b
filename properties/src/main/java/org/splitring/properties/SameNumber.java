package org.splitring.properties;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Point;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Comparison;
import org.splitring.model.verdict.Domain;

/** Whether two statements of one quantity have one number everywhere, right or wrong. */
public final class SameNumber {

  /**
   * What was found out.
   *
   * @param same whether they have one number at every point and for every base; never without proof
   * @param differing at how many points they are known to have two
   */
  public record Found(boolean same, int differing) {}

  private SameNumber() {}

  /** Compares them. A place where C leaves one of them undefined is a difference. */
  public static Found of(Stated one, Stated other, DataModel model, Domain domain) {
    if (one.quantity() != other.quantity()) {
      throw new IllegalArgumentException(
          one.quantity().label() + " is not " + other.quantity().label());
    }
    if (one.formula().equals(other.formula())
        && one.laidOut().equals(other.laidOut())
        && one.measured() == other.measured()) {
      return new Found(true, 0);
    }
    Comparison comparison = comparison(one, other, model);
    Enumeration enumeration = Enumeration.of(comparison, domain.sizes(), domain.aligns());
    SortedMap<Cell, Point> differing = new TreeMap<>(enumeration.differing());
    if (!differing.isEmpty()) {
      return new Found(false, differing.size());
    }
    try (Prover prover = new Prover()) {
      Optional<String> stopped =
          new Proof(prover, comparison, Effort.USUAL)
              .complete(domain.sizes(), domain.aligns(), differing);
      return new Found(stopped.isEmpty() && differing.isEmpty(), differing.size());
    }
  }

  /** The one in the place of the standard. */
  private static Comparison comparison(Stated one, Stated other, DataModel model) {
    Comparison first = Comparison.of(one, model);
    Comparison second = Comparison.of(other, model);
    Formula numbers = binary(Operator.NOT_EQUAL, first.measured(), second.measured());
    boolean always = one.laidOut().isEmpty() && other.laidOut().isEmpty();
    Formula differs =
        always
            ? numbers
            : Expressions.conditional(
                first.laidOut(),
                Expressions.conditional(second.laidOut(), numbers, Literal.of(1)),
                Expressions.conditional(second.laidOut(), Literal.of(1), Literal.of(0)));
    return new Comparison(
        one.quantity(), model, first.measured(), second.measured(), Literal.of(1), differs);
  }

  private static Formula binary(Operator operator, Formula left, Formula right) {
    return Expressions.binary(operator, left, right);
  }
}
