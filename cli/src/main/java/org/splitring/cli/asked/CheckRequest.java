package org.splitring.cli.asked;

import java.util.List;
import java.util.Optional;
import org.splitring.claims.catalogue.Recorded;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.cli.report.Expectation;
import org.splitring.model.claim.Claim;

/**
 * A claim to be checked.
 *
 * @param claim what it says
 * @param expectation which verdicts are no surprise
 * @param command the command that asks for this claim alone
 * @param source how it was read from source, if it was
 * @param observed what was seen of the claimant when it ran
 */
public record CheckRequest(
    Claim claim,
    Expectation expectation,
    String command,
    Optional<SourceRequest> source,
    List<Recorded> observed) {

  /** A claim that was not read from source in this run, and of which nothing was seen running. */
  CheckRequest(Claim claim, Expectation expectation, String command) {
    this(claim, expectation, command, Optional.empty(), List.of());
  }
}
