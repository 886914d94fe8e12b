package org.splitring.properties.explained;

import org.splitring.model.claim.Claim;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.Checker;
import org.splitring.properties.cause.Causes;
import org.splitring.properties.consequence.Consequence;

/** Compares a claim with the standard, and finds the cause and the consequence of what differs. */
public final class Explained {

  private Explained() {}

  /** The verdicts on every statement of a claim over the part of the domain it is written for. */
  public static Checked check(Claim claim, Domain domain) {
    return of(Checker.check(claim, domain));
  }

  /** The same for verdicts that somebody has found. */
  public static Checked of(Checked checked) {
    return Consequence.added(Causes.explained(checked));
  }
}
