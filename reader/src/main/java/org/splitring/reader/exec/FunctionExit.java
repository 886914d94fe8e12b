package org.splitring.reader.exec;

import java.util.Optional;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.memory.Value;

/**
 * A way out of the function that was asked for.
 *
 * @param path under which condition it is taken, as an {@code int}
 * @param memory what is in memory then
 * @param result what is returned, if anything
 * @param origin the {@code return}, or the end of the function
 */
public record FunctionExit(
    Formula path, MemoryView memory, Optional<Value> result, Origin origin) {}
