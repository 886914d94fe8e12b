package org.splitring.reader.c.types;

import java.util.List;

/**
 * What a function takes and gives.
 *
 * @param parameters after adjustment; empty for {@code (void)}
 * @param variadic whether more may follow
 * @param prototype whether it says what it takes: {@code ()} and K&R's lists do not, before C23
 */
public record Signature(Typed result, List<Typed> parameters, boolean variadic, boolean prototype) {
  public Signature {
    parameters = List.copyOf(parameters);
  }
}
