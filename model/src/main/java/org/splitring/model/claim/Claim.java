package org.splitring.model.claim;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.DataModel;
import org.splitring.model.layout.Quantity;

/**
 * What one claimant says about the layout of the ring.
 *
 * @param id short and stable, such as {@code qemu}
 * @param name for people
 * @param role which side of the ring the claimant is
 * @param provenance where the claim comes from
 * @param model the data model its arithmetic was read in; it also says how many bits an address has
 * @param inputs which of the claimant's expressions were taken as inputs
 * @param scope what the claimant's code fixes
 * @param transports how its ring can be reached
 * @param statements at most one for each quantity
 */
public record Claim(
    String id,
    String name,
    Role role,
    Provenance provenance,
    DataModel model,
    List<Bound> inputs,
    Scope scope,
    List<Transport> transports,
    List<Statement> statements) {

  public Claim {
    inputs = List.copyOf(inputs);
    transports = List.copyOf(transports);
    statements = List.copyOf(statements);
    if (statements.stream().map(Statement::quantity).distinct().count() != statements.size()) {
      throw new IllegalArgumentException(id + " says two things of one quantity");
    }
  }

  /** What the claim says of that quantity, if anything. */
  public Optional<Statement> statement(Quantity quantity) {
    return statements.stream().filter(each -> each.quantity() == quantity).findFirst();
  }

  /** The same claim, saying these things instead. */
  public Claim saying(List<? extends Statement> others) {
    return new Claim(
        id, name, role, provenance, model, inputs, scope, transports, List.copyOf(others));
  }
}
