package org.splitring.reader.ring.names;

import java.util.Map;
import java.util.Optional;
import org.splitring.model.claim.Scope;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Ordered;

/**
 * What the user says of the source, which comes before whatever names say.
 *
 * @param inputs which expression is which input, as the user wrote it
 * @param constants expressions whose value the user knows
 * @param outputs which variable, member or function is which quantity
 * @param fixed the Queue Size and Queue Align that the source is written for
 */
public record UserHints(
    Map<String, Input> inputs,
    Map<String, Long> constants,
    Map<String, Quantity> outputs,
    Scope fixed) {

  /** Nothing is said. */
  public static final UserHints NONE = new UserHints(Map.of(), Map.of(), Map.of(), Scope.WHOLE);

  public UserHints {
    inputs = Ordered.map(inputs);
    constants = Ordered.map(constants);
    outputs = Ordered.map(outputs);
  }

  /** The input that a path is said to be. */
  public Optional<Input> input(AccessPath path) {
    return said(inputs, path);
  }

  /** The value that a path is said to have. */
  public Optional<Long> constant(AccessPath path) {
    return said(constants, path);
  }

  /** Whether anything is said of a path. */
  public boolean mention(AccessPath path) {
    return input(path).isPresent() || constant(path).isPresent();
  }

  /** The quantity that a path or a function is said to be, by its whole text or its last name. */
  public Optional<Quantity> output(AccessPath path) {
    return said(outputs, path)
        .or(
            () ->
                QuantityNames.lastName(path)
                    .flatMap(name -> Optional.ofNullable(outputs.get(name))));
  }

  private static <T> Optional<T> said(Map<String, T> map, AccessPath path) {
    return map.entrySet().stream()
        .filter(entry -> PathText.means(entry.getKey(), path))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
