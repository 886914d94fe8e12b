package org.splitring.properties.run;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.splitring.model.clause.Clause;
import org.splitring.model.clause.Clauses;
import org.splitring.model.clause.Violation;

/**
 * Somebody who breaks a clause.
 *
 * @param clause the one that is to be seen broken
 * @param fault what is wrong
 * @param under the conditions under which it is looked for
 * @param follows the clauses that are broken with it in the smallest run, since one is a case of
 *     the other
 */
record Control(Clause clause, Fault fault, Predicate<StartConditions> under, Set<String> follows) {

  static Control of(String clause, Fault fault, String... follows) {
    return new Control(Clauses.named(clause), fault, conditions -> true, Set.of(follows));
  }

  /** The same where both indexes start from 0. */
  Control fromZero() {
    return new Control(clause, fault, conditions -> conditions.start() == 0, follows);
  }

  boolean isSeen(Scenario scenario) {
    return under.test(scenario.conditions())
        && !Clauses.violations(fault.play(scenario).run(), clause).isEmpty();
  }

  /** How a run breaks the clause first. */
  String message(Scenario scenario) {
    return Clauses.violations(fault.play(scenario).run(), clause).get(0).message();
  }

  /** What a run breaks besides. */
  Set<String> besides(Scenario scenario) {
    Set<String> ids = new TreeSet<>();
    List<Violation> violations = Clauses.violations(fault.play(scenario).run());
    violations.forEach(each -> ids.add(each.clause().id()));
    ids.remove(clause.id());
    return ids;
  }
}
