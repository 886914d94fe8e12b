package org.splitring.claims.broken;

import org.splitring.model.claim.Claim;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.Checker;

/** Broken on purpose: a claim proves itself. */
public record ClaimThatProves(Claim claim) {

  public Checked checked() {
    return Checker.check(claim, Domain.DEFAULT);
  }
}
