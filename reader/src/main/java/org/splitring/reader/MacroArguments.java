package org.splitring.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.CType;
import org.splitring.reader.ring.values.FormulaQuestions;

/**
 * What a macro says whatever types its arguments have: where it is not the same at every point, the
 * quantity is unread.
 */
final class MacroArguments {

  private MacroArguments() {}

  /**
   * One answer out of one for each type.
   *
   * @param answers at least one
   */
  static SubjectAnswer joined(List<SubjectAnswer> answers) {
    SubjectAnswer first = answers.get(0);
    if (answers.size() == 1) {
      return first;
    }
    List<Statement> statements = new ArrayList<>();
    for (Statement each : first.claim().statements()) {
      boolean same = answers.stream().allMatch(other -> saysSame(other, each));
      statements.add(
          same || !(each instanceof Stated)
              ? each
              : new Unread(
                  each.quantity(),
                  "what it gives depends on the type of its argument",
                  each.at(),
                  "read a function that uses it",
                  each.assumptions()));
    }
    return first.saying(statements);
  }

  private static boolean saysSame(SubjectAnswer other, Statement statement) {
    Optional<Statement> its =
        other.claim().statements().stream()
            .filter(each -> each.quantity() == statement.quantity())
            .findFirst();
    return its.orElse(null) instanceof Stated one
        && statement instanceof Stated two
        && one.measured() == two.measured()
        && one.laidOut().isEmpty()
        && two.laidOut().isEmpty()
        && FormulaQuestions.same(one.formula(), two.formula(), CType.U64);
  }
}
