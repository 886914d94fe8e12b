package org.splitring.cli;

import org.splitring.cli.report.Expectation;
import org.splitring.model.claim.Claim;

/**
 * A claim to be checked.
 *
 * @param claim what it says
 * @param expectation which verdicts are no surprise
 * @param command the command that asks for this claim alone
 */
record Asked(Claim claim, Expectation expectation, String command) {}
