package org.splitring.claims.latex.listing;

import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.DataModel;
import org.splitring.model.layout.Quantity;

/** A claim whose one statement could not be read. */
final class Unclaimed {

  private Unclaimed() {}

  static Claim of(String id, Quantity quantity, String reason) {
    return new Claim(
        id,
        id,
        Role.TEXT,
        Provenance.typed(),
        DataModel.LP64,
        List.of(),
        Scope.WHOLE,
        List.of(),
        List.of(
            new Statement.Unread(
                quantity, reason, Optional.empty(), "write it as C that can be followed")));
  }

  /** A statement whose mend is something that can be done to a text, and no option. */
  static Statement forText(Statement statement) {
    return statement instanceof Statement.Unread unread && unread.mend().contains("--")
        ? new Statement.Unread(
            unread.quantity(),
            unread.reason(),
            unread.at(),
            "let the text say what every name in it is, and how it is computed")
        : statement;
  }
}
