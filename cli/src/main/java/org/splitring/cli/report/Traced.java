package org.splitring.cli.report;

import org.splitring.model.claim.Claim;
import org.splitring.model.formula.Point;
import org.splitring.model.ring.Actor;
import org.splitring.properties.consequence.Tale;

/**
 * What one run of {@code trace} saw.
 *
 * @param claim whose layout one side used
 * @param claimant that side; the other followed the standard
 * @param point where
 * @param tale what happened
 */
public record Traced(Claim claim, Actor claimant, Point point, Tale tale) {}
