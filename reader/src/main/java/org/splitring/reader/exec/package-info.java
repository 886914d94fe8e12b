/**
 * Executes a lowered function for all points at once.
 *
 * <p>Start with {@link org.splitring.reader.exec.SymbolicExecutor}, which gives a {@link
 * org.splitring.reader.exec.FunctionSummary}. What a virtqueue is, is not known here; whoever knows
 * answers an {@link org.splitring.reader.exec.InputBinder} and looks on as a {@link
 * org.splitring.reader.exec.CallObserver}.
 */
@NullMarked
package org.splitring.reader.exec;

import org.jspecify.annotations.NullMarked;
