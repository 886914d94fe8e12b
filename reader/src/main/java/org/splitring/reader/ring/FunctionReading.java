package org.splitring.reader.ring;

import java.util.List;
import java.util.Set;
import org.splitring.reader.exec.FunctionSummary;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.Ordered;

/**
 * What reading a function gave.
 *
 * @param function as it was lowered
 * @param claim what it says of a ring
 * @param summary what the last execution showed
 * @param called the functions that it came to, by their names
 * @param undeclared those of them of which there is no declaration
 * @param unnamed the types and objects that it uses and of which there is no declaration
 * @param lacking those of them that may have changed something and whose text is not there
 */
public record FunctionReading(
    Function function,
    RingClaim claim,
    FunctionSummary summary,
    List<String> called,
    Set<String> undeclared,
    Set<String> unnamed,
    Set<String> lacking) {
  public FunctionReading {
    called = List.copyOf(called);
    undeclared = Ordered.set(undeclared);
    unnamed = Ordered.set(unnamed);
    lacking = Ordered.set(lacking);
  }
}
