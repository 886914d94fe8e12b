package org.splitring.reader.ring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Ordered;

/**
 * What a piece of source says of a ring.
 *
 * @param statements of each quantity, at most one
 * @param inputs which expressions were taken as inputs
 * @param scope what is fixed
 * @param ownMemory the function that gives every part memory of its own, if that is why nothing is
 *     stated of where they are
 * @param bindings what the values at paths were found to be, for reading again
 * @param grounds why values were found to be an input
 * @param unmet the user's words that met nothing
 * @param paths what inputs could be given for
 */
public record RingClaim(
    List<Statement> statements,
    List<Bound> inputs,
    Scope scope,
    Optional<String> ownMemory,
    Map<AccessPath, Formula> bindings,
    Map<Input, List<Assumption>> grounds,
    List<String> unmet,
    List<AccessPath> paths) {
  public RingClaim {
    statements = List.copyOf(statements);
    inputs = List.copyOf(inputs);
    bindings = Ordered.map(bindings);
    grounds = Ordered.map(grounds);
    unmet = List.copyOf(unmet);
    paths = List.copyOf(paths);
  }

  /** What takes no inputs. */
  static RingClaim of(List<Statement> statements, Scope scope) {
    return new RingClaim(
        statements, List.of(), scope, Optional.empty(), Map.of(), Map.of(), List.of(), List.of());
  }

  /** The same, saying these things instead. */
  public RingClaim saying(List<Statement> others) {
    return new RingClaim(others, inputs, scope, ownMemory, bindings, grounds, unmet, paths);
  }

  /** Whether something could not be followed. */
  boolean hasUnread() {
    return statements.stream().anyMatch(Statement.Unread.class::isInstance);
  }
}
