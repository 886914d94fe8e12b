package org.splitring.reader.ring.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;

/** Statements with more lines of the ledger. */
public final class AssumedStatements {

  private AssumedStatements() {}

  /** A statement with these lines too. */
  public static Statement more(Statement statement, List<Assumption> more) {
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

  /** Nothing is stated for which something is taken for granted that may not be. */
  public static Statement without(Statement statement, Set<String> denied) {
    Optional<Assumption> first =
        statement.assumptions().stream().filter(each -> denied.contains(each.rule())).findFirst();
    if (first.isEmpty() || !(statement instanceof Stated stated)) {
      return statement;
    }
    List<Assumption> rest = new ArrayList<>(stated.assumptions());
    rest.removeIf(each -> denied.contains(each.rule()));
    return new Unread(
        stated.quantity(),
        "it is not taken for granted that " + first.get().text(),
        first.get().at().or(stated::at),
        "allow the rule " + first.get().rule(),
        rest);
  }
}
