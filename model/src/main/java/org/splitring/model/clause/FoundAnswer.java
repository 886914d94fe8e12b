package org.splitring.model.clause;

/**
 * An answer, and where in the run it was given.
 *
 * @param step the number of the event
 */
public record FoundAnswer(int step, ClauseAnswer answer) {}
