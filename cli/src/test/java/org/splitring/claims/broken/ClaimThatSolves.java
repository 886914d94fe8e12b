package org.splitring.claims.broken;

import com.microsoft.z3.Context;

/** Broken on purpose: a claim uses the solver. */
public record ClaimThatSolves(Context context) {}
