package org.splitring.reader.ring;

import java.util.List;
import org.splitring.reader.exec.FunctionSummary;
import org.splitring.reader.ir.Function;

/**
 * What reading a function gave.
 *
 * @param function as it was lowered
 * @param claim what it says of a ring
 * @param summary what the last execution showed
 * @param called the functions that it came to, by their names
 */
public record FunctionReading(
    Function function, RingClaim claim, FunctionSummary summary, List<String> called) {
  public FunctionReading {
    called = List.copyOf(called);
  }
}
