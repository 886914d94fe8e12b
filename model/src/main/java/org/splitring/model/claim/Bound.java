package org.splitring.model.claim;

import org.splitring.model.formula.CType;
import org.splitring.model.formula.Input;

/**
 * An expression of the claimant's that was taken as one of the inputs.
 *
 * @param expression as its source has it, such as {@code vq->qsize}
 * @param input the input it is
 * @param type its type there: a value that does not fit is cut, as by a call
 */
public record Bound(String expression, Input input, CType type) {}
