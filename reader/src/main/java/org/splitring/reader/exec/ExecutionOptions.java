package org.splitring.reader.exec;

import java.util.Set;
import java.util.TreeSet;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;
import org.splitring.reader.exec.access.Rules;
import org.splitring.reader.ir.Ordered;

/**
 * How a function is executed.
 *
 * @param domain the points at which conditions and ranges are decided
 * @param limits when to give up
 * @param denied ids of the {@link Rules} that may not be used
 */
public record ExecutionOptions(Domain domain, Limits limits, Set<String> denied) {

  /**
   * Every legal Queue Size and Queue Align: what is decided there holds wherever a claim is
   * compared, also beyond the alignments that it is compared at by default.
   */
  private static final Domain LEGAL =
      new Domain(QueueSize.all(), QueueAlign.upTo(QueueAlign.LARGEST));

  /** Every legal point, the usual limits, every rule. */
  public static final ExecutionOptions DEFAULT =
      new ExecutionOptions(LEGAL, Limits.DEFAULT, Set.of());

  public ExecutionOptions {
    denied = Ordered.set(denied);
  }

  /** The same within other limits. */
  public ExecutionOptions within(Limits others) {
    return new ExecutionOptions(domain, others, denied);
  }

  /** The same without these rules. */
  public ExecutionOptions denying(Set<String> rules) {
    return new ExecutionOptions(domain, limits, rules);
  }

  /** The same without one of the rules. */
  public ExecutionOptions without(String rule) {
    Set<String> more = new TreeSet<>(denied);
    more.add(rule);
    return new ExecutionOptions(domain, limits, more);
  }
}
