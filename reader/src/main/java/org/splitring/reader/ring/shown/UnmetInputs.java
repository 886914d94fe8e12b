package org.splitring.reader.ring.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.splitring.model.claim.Statement;
import org.splitring.reader.ring.RingClaim;

/** Notes of what the user said and nothing was read of. */
public final class UnmetInputs {

  private UnmetInputs() {}

  /** The statements of a claim, with a note if there is something to note. */
  public static List<Statement> noted(RingClaim claim, List<Statement> statements) {
    if (claim.unmet().isEmpty()) {
      return statements;
    }
    String paths = String.join(", ", claim.paths().stream().map(Object::toString).toList());
    String note =
        String.format(
            Locale.ROOT,
            "the --input for %s meets nothing that was read%s",
            String.join(", ", claim.unmet()),
            paths.isEmpty() ? "" : "; there is " + paths);
    List<Statement> noted = new ArrayList<>();
    for (Statement each : statements) {
      noted.add(each instanceof Statement.Stated stated ? stated.noting(note) : each);
    }
    return noted;
  }
}
