package org.splitring.claims.reading;

import org.splitring.model.claim.Claim;
import org.splitring.reader.Explanation;

/** A claim that was read from source, with what there was to see on the way. */
public record ExplainedClaim(Claim claim, Explanation explanation) {}
