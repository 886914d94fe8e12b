package org.splitring.reader.ring.names;

import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Input;
import org.splitring.reader.memory.Unknown;

/** What the user says of a value that is not known: by its path, or as it is shown. */
public final class UserWords {

  private UserWords() {}

  /** The input that it is said to be. */
  public static Optional<Input> input(UserHints hints, Unknown unknown) {
    return unknown.path().flatMap(hints::input).or(() -> shown(hints.inputs(), unknown));
  }

  /** The value that it is said to have. */
  public static Optional<Long> constant(UserHints hints, Unknown unknown) {
    return unknown.path().flatMap(hints::constant).or(() -> shown(hints.constants(), unknown));
  }

  /** Whether anything is said of it. */
  public static boolean isSaid(UserHints hints, Unknown unknown) {
    return input(hints, unknown).isPresent() || constant(hints, unknown).isPresent();
  }

  private static <T> Optional<T> shown(Map<String, T> said, Unknown unknown) {
    String bare = unknown.toString().replace(" ", "");
    return said.entrySet().stream()
        .filter(entry -> entry.getKey().replace(" ", "").equals(bare))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
