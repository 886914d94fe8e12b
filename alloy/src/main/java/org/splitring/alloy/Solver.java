package org.splitring.alloy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A solver that Alloy may be given: SAT4J, as Alloy sets it, or its smaller setting.
 *
 * <p>Faster settings of SAT4J are not offered: its "Best17" lost instances when they were asked for
 * one after another, and so answered wrongly that there are no more.
 */
public enum Solver {
  SAT4J,
  SAT4J_LIGHT;

  private static final String UNSOUND = "electrod";

  /** The name used on the command line and in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The solver of that name.
   *
   * @throws IllegalArgumentException if there is none, or it must not be used; with what to do
   */
  public static Solver named(String name) {
    if (name.toLowerCase(Locale.ROOT).startsWith(UNSOUND)) {
      throw new IllegalArgumentException(
          "the solver "
              + name
              + " is refused: Alloy answers with it that there is no instance, without looking;"
              + " the solvers are "
              + labels());
    }
    return Stream.of(values())
        .filter(each -> each.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no solver '" + name + "'; the solvers are " + labels()));
  }

  private static String labels() {
    return String.join(", ", List.of(values()).stream().map(Solver::label).toList());
  }
}
