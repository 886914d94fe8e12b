package org.splitring.cli.asked;

import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;

/** What a function that is known from another version says where it cannot be read. */
public final class UnreadClaim {

  private UnreadClaim() {}

  public static Claim of(Claim known, String reason, String mend) {
    List<Statement> statements =
        known.statements().stream()
            .<Statement>map(
                each -> new Statement.Unread(each.quantity(), reason, Optional.empty(), mend))
            .toList();
    return known.saying(statements);
  }
}
