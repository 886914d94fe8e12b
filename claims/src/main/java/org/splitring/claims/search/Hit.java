package org.splitring.claims.search;

import org.splitring.claims.reading.SourceRequest;
import org.splitring.model.claim.Claim;

/**
 * A function that says something of a ring.
 *
 * @param claim what it says
 * @param request how it is read again
 */
public record Hit(Claim claim, SourceRequest request) {}
