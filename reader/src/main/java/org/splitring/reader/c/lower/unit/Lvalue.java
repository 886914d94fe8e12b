package org.splitring.reader.c.lower.unit;

import java.util.Optional;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;

/**
 * What an lvalue designates.
 *
 * @param isVolatile whether each read of it may give another value
 * @param lost why it is not known which place it is, or of what type; a store may then change
 *     anything
 */
public record Lvalue(MemoryPlace place, boolean isVolatile, Optional<Reason> lost) {

  public static Lvalue of(MemoryPlace place, boolean isVolatile) {
    return new Lvalue(place, isVolatile, Optional.empty());
  }
}
