package org.splitring.claims.broken;

import org.splitring.properties.Checked;

/** Broken on purpose: a claim knows its verdict. */
public record ClaimThatProves(Checked checked) {}
