package org.splitring.reader.exec;

import java.util.Set;
import java.util.TreeSet;
import org.splitring.model.verdict.Domain;
import org.splitring.reader.exec.access.Rules;

/**
 * How a function is executed.
 *
 * @param domain the points at which conditions and ranges are decided
 * @param limits when to give up
 * @param denied ids of the {@link Rules} that may not be used
 */
public record ExecutionOptions(Domain domain, Limits limits, Set<String> denied) {

  /** Every legal point, the usual limits, every rule. */
  public static final ExecutionOptions DEFAULT =
      new ExecutionOptions(Domain.DEFAULT, Limits.DEFAULT, Set.of());

  public ExecutionOptions {
    denied = Set.copyOf(denied);
  }

  /** The same without one of the rules. */
  public ExecutionOptions without(String rule) {
    Set<String> more = new TreeSet<>(denied);
    more.add(rule);
    return new ExecutionOptions(domain, limits, more);
  }
}
