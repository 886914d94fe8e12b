package org.splitring.claims.latex;

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
}
