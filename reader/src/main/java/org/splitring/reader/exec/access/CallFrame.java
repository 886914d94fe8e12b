package org.splitring.reader.exec.access;

import org.splitring.reader.ir.Function;

/**
 * A call that is being executed.
 *
 * @param function whose text
 * @param number tells calls apart
 * @param depth 0 for the function that was asked for
 */
public record CallFrame(Function function, int number, int depth) {}
