package org.splitring.model.verdict;

import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.layout.Quantity;

/**
 * All that the verdict on a statement can depend on: what is computed of it, and where it is asked.
 *
 * <p>Law: two statements for which these are equal have one verdict. Who says it, where in a source
 * and in which words of C is left out; every type that bears on a number is in the programs.
 *
 * @param quantity what is compared
 * @param model the data model, for the pointer's width
 * @param measured the claim's number, as the {@link Comparison} has it
 * @param laidOut where the claimant computes it at all
 * @param differs where it is not the standard's
 * @param scope what the claimant's code fixes
 * @param domain the points that it is compared at
 */
public record VerdictKey(
    Quantity quantity,
    DataModel model,
    CompiledFormula measured,
    CompiledFormula laidOut,
    CompiledFormula differs,
    Scope scope,
    Domain domain) {

  /** What is asked of a statement. */
  public static VerdictKey of(Stated stated, DataModel model, Scope scope, Domain domain) {
    Comparison comparison = Comparison.of(stated, model);
    return new VerdictKey(
        comparison.quantity(),
        model,
        CompiledFormula.of(comparison.measured()),
        CompiledFormula.of(comparison.laidOut()),
        CompiledFormula.of(comparison.differs()),
        scope,
        domain);
  }
}
