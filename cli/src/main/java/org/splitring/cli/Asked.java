package org.splitring.cli;

import java.util.Optional;
import org.splitring.claims.c.SourceRequest;
import org.splitring.cli.report.Expectation;
import org.splitring.model.claim.Claim;

/**
 * A claim to be checked.
 *
 * @param claim what it says
 * @param expectation which verdicts are no surprise
 * @param command the command that asks for this claim alone
 * @param source how it was read from source, if it was
 */
record Asked(Claim claim, Expectation expectation, String command, Optional<SourceRequest> source) {

  /** A claim that was not read from source in this run. */
  Asked(Claim claim, Expectation expectation, String command) {
    this(claim, expectation, command, Optional.empty());
  }
}
