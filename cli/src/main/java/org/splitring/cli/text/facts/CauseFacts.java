package org.splitring.cli.text.facts;

import java.util.Optional;
import org.splitring.model.formula.CText;
import org.splitring.model.verdict.Cause;

/** Why a claim differs, and what would mend it: of the source where that is known, else of it. */
public final class CauseFacts {

  private CauseFacts() {}

  public static void add(Facts facts, Optional<Cause> cause) {
    if (cause.isEmpty()) {
      facts.add("cause", "not found: no small edit of the formula makes it agree");
      return;
    }
    facts.add("cause", cause.get().words());
    facts.addLine("repair", CText.of(cause.get().repaired()));
    cause.get().patch().ifPresent(patch -> patch.lines().forEach(line -> facts.addLine("", line)));
  }
}
