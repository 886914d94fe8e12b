package org.splitring.claims.latex.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.TextReader;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.c.lower.DefinedStructure;

/** The reader of C, which reads what it has read before no second time. */
final class KnownCode {

  private record Asked(String file, String code, String function, Map<String, Input> inputs) {}

  private final Map<Asked, Claim> claims = new HashMap<>();
  private final Map<Asked, String> refused = new HashMap<>();
  private final Map<List<String>, List<DefinedStructure>> structures = new HashMap<>();

  /** What a function returns, as {@link TextReader#claim} says it. */
  Claim claim(
      String file, String code, String function, Map<String, Input> inputs, Quantity quantity)
      throws UnreadableException {
    Asked asked = new Asked(file, code, function + " " + quantity, inputs);
    if (refused.containsKey(asked)) {
      throw new UnreadableException(refused.get(asked));
    }
    if (!claims.containsKey(asked)) {
      try {
        claims.put(asked, TextReader.claim(file, code, function, inputs, quantity));
      } catch (UnreadableException e) {
        refused.put(asked, String.valueOf(e.getMessage()));
        throw e;
      }
    }
    return claims.get(asked);
  }

  /** The structures of a text, as {@link TextReader#structures} says them. */
  List<DefinedStructure> structures(String file, String code) throws UnreadableException {
    List<String> asked = List.of(file, code);
    if (!structures.containsKey(asked)) {
      structures.put(asked, TextReader.structures(file, code));
    }
    return structures.get(asked);
  }
}
