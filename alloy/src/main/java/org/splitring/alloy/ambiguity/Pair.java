package org.splitring.alloy.ambiguity;

/**
 * Two readings of the text for one ring, which differ.
 *
 * @param one the first reader's
 * @param other the second reader's
 */
public record Pair(Ring ring, Reading one, Reading other) {}
