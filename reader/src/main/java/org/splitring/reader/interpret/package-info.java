/**
 * Runs a lowered function at one point, step by step, with concrete numbers: the slow and simple
 * reading that the symbolic one has to equal.
 *
 * <p>{@link org.splitring.reader.interpret.Interpreter} is the door.
 */
@NullMarked
package org.splitring.reader.interpret;

import org.jspecify.annotations.NullMarked;
