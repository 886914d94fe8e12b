package org.splitring.reader;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;

/** Statements with more lines of the ledger. */
final class Assuming {

  private Assuming() {}

  static Statement more(Statement statement, List<Assumption> more) {
    if (more.isEmpty()) {
      return statement;
    }
    List<Assumption> all = new ArrayList<>(statement.assumptions());
    more.stream().filter(each -> !all.contains(each)).forEach(all::add);
    if (statement instanceof Stated stated) {
      return new Stated(
          stated.quantity(),
          stated.formula(),
          stated.measured(),
          stated.laidOut(),
          stated.at(),
          stated.notes(),
          all);
    }
    return statement instanceof Unread unread
        ? new Unread(unread.quantity(), unread.reason(), unread.at(), unread.mend(), all)
        : statement;
  }
}
