package org.splitring.reader.ring;

import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Input;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.ring.names.UserHints;

/** What the user says of a value that is not known: by its path, or as it is shown. */
final class UserWords {

  private UserWords() {}

  static Optional<Input> input(UserHints hints, Unknown unknown) {
    return unknown.path().flatMap(hints::input).or(() -> shown(hints.inputs(), unknown));
  }

  static Optional<Long> constant(UserHints hints, Unknown unknown) {
    return unknown.path().flatMap(hints::constant).or(() -> shown(hints.constants(), unknown));
  }

  static boolean isSaid(UserHints hints, Unknown unknown) {
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
