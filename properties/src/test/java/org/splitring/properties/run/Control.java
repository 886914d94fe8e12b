package org.splitring.properties.run;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.model.clause.Clause;
import org.splitring.model.clause.Clauses;
import org.splitring.model.clause.Violation;

/**
 * Somebody who breaks a clause.
 *
 * @param clause the one that is to be seen broken
 * @param fault what is wrong
 * @param follows the clauses that are broken with it in the smallest run, since one is a case of
 *     the other
 */
record Control(Clause clause, Fault fault, List<String> follows) {

  static Control of(String clause, Fault fault, String... follows) {
    return new Control(Clauses.named(clause), fault, List.of(follows));
  }

  /** The first time that a run breaks the clause. */
  List<Violation> violations(Scenario scenario) {
    return Clauses.violations(fault.play(scenario).run());
  }

  boolean isSeen(Scenario scenario) {
    return !Clauses.violations(fault.play(scenario).run(), clause).isEmpty();
  }

  /** What a run breaks besides. */
  Set<String> besides(Scenario scenario) {
    Set<String> ids = new TreeSet<>();
    violations(scenario).forEach(each -> ids.add(each.clause().id()));
    ids.remove(clause.id());
    return ids;
  }
}
