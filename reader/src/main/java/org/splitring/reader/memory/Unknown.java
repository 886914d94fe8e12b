package org.splitring.reader.memory;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;

/**
 * A value that is not known.
 *
 * @param symbol stands for it in formulas; two of one symbol are equal
 * @param reason why it is not known, and what the user can do
 * @param path how it is reached from a parameter or variable, if it is what was there before the
 *     function was called: such a value can be given as an input
 * @param origins where it came to be, first the nearest; of a choice that was widened, of both
 */
public record Unknown(
    Symbol symbol, Reason reason, Optional<AccessPath> path, List<Origin> origins) {
  public Unknown {
    origins = List.copyOf(origins);
  }

  /** As a message shows it: its path, else its symbol. */
  @Override
  public String toString() {
    return path.map(AccessPath::toString).orElse(symbol.name());
  }
}
