package org.splitring.model.verdict;

import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Program;
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
public record Asked(
    Quantity quantity,
    DataModel model,
    Program measured,
    Program laidOut,
    Program differs,
    Scope scope,
    Domain domain) {

  /** What is asked of a statement. */
  public static Asked of(Stated stated, DataModel model, Scope scope, Domain domain) {
    Comparison comparison = Comparison.of(stated, model);
    return new Asked(
        comparison.quantity(),
        model,
        Program.of(comparison.measured()),
        Program.of(comparison.laidOut()),
        Program.of(comparison.differs()),
        scope,
        domain);
  }
}
