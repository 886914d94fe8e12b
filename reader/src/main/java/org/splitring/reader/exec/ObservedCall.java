package org.splitring.reader.exec;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.memory.Value;

/**
 * A call that the execution came to.
 *
 * @param callee what is called
 * @param name its name; empty for an unknown function pointer
 * @param arguments what it is handed
 * @param result what it gives, in the memory behind the call; empty if nothing
 * @param path under which condition it is reached
 * @param before the memory when it is called
 * @param after the memory when it returns; the same as {@code before} if it does not
 * @param depth 0 if the function that was asked for calls it itself
 * @param origin where it stands
 */
public record ObservedCall(
    Callee callee,
    String name,
    List<Value> arguments,
    Optional<Value> result,
    Formula path,
    MemoryView before,
    MemoryView after,
    int depth,
    Origin origin) {
  public ObservedCall {
    arguments = List.copyOf(arguments);
  }
}
