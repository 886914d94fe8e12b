package org.splitring.alloy.ambiguity;

import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.splitring.alloy.AlloyAnswer;
import org.splitring.alloy.AlloyRunner;
import org.splitring.alloy.AlloyRunner.Settings;
import org.splitring.alloy.AlloyText;
import org.splitring.alloy.Instance;

/**
 * Puts questions to the models of the text.
 *
 * <p>The positions of a number are as many as in the models themselves, where it is argued that
 * they are enough for the whole domain.
 */
final class Model {

  private static final int POSITIONS = 22;
  private static final String OPENED = "open errata\nopen eventFields\nopen macro\nopen boundary\n";

  private static final String COMMAND =
      "run asked {} for 0 but exactly " + POSITIONS + " Bit, 1 Int\n";

  private final AlloyRunner runner;

  /**
   * The models of the project, or such as a test has changed.
   *
   * @param change what to do to the texts before they are read
   */
  Model(Settings settings, UnaryOperator<AlloyText> change) {
    runner = AlloyRunner.of(change.apply(AlloyText.with("asked.als", OPENED + COMMAND)), settings);
  }

  /** An instance of which the formula holds, if there is one. */
  Optional<Instance> ask(String formula) throws UnansweredException {
    AlloyAnswer answer = runner.run("asked", formula);
    if (answer instanceof AlloyAnswer.Stopped stopped) {
      throw new UnansweredException("Alloy was asked for { " + formula + " }: " + stopped.reason());
    }
    return answer instanceof AlloyAnswer.Found found
        ? Optional.of(found.instance())
        : Optional.empty();
  }

  /** A set of atoms, as a term. */
  static String set(Collection<String> atoms) {
    return atoms.isEmpty() ? "none" : atoms.stream().sorted().collect(Collectors.joining(" + "));
  }

  /** A number, as a term. */
  static String number(long value) {
    StringBuilder term = new StringBuilder("none");
    for (int bit = 0; bit < Long.SIZE; bit++) {
      if ((value >>> bit & 1) != 0) {
        term.append(" + ").append(power(bit));
      }
    }
    return "(" + term + ")";
  }

  private static String power(int exponent) {
    return "x2[".repeat(exponent) + "unit" + "]".repeat(exponent);
  }
}
