package org.splitring.properties;

import org.splitring.model.claim.Claim;
import org.splitring.model.verdict.Domain;

/** Compares claims with the standard. */
public final class Checker {

  private Checker() {}

  /** The verdicts on every statement of a claim, over the part of the domain it is written for. */
  public static Checked check(Claim claim, Domain domain) {
    throw new IllegalStateException("not there yet");
  }
}
