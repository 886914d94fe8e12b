package org.splitring.cli.arguments;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;

/** The options of the form {@code NAME=VALUE}, and what they may say. */
public final class NamedOptions {

  private static final String DEFINE = "--define";
  private static final String UNDEFINE = "--undefine";
  private static final String INPUT = "--input";
  private static final String OUTPUT = "--output";

  /**
   * What expressions of the source are.
   *
   * @param inputs those that are an input of the layout
   * @param constants those whose value the user knows
   */
  record Inputs(Map<String, Input> inputs, Map<String, Long> constants) {}

  private NamedOptions() {}

  /** Macros, split at the first sign: the text may have more of them. */
  public static Map<String, Optional<String>> defines(Arguments arguments) throws UsageException {
    Map<String, Optional<String>> defines = new HashMap<>();
    for (String define : arguments.many(DEFINE)) {
      int sign = define.indexOf('=');
      String name = sign < 0 ? define : define.substring(0, sign);
      if (name.isBlank()) {
        throw new UsageException("--define " + define + ": a macro needs a name, as in NAME=TEXT");
      }
      defines.put(name, Optional.of(sign < 0 ? "1" : define.substring(sign + 1)));
    }
    for (String name : arguments.many(UNDEFINE)) {
      if (defines.put(name, Optional.empty()) != null) {
        throw new UsageException(name + " is both defined and undefined");
      }
    }
    return defines;
  }

  /** Expressions, split at the last sign: they may have signs of their own. */
  static Inputs inputs(Arguments arguments) throws UsageException {
    Inputs all = new Inputs(new HashMap<>(), new HashMap<>());
    for (String given : arguments.many(INPUT)) {
      int sign = given.lastIndexOf('=');
      String expression = sign < 0 ? "" : given.substring(0, sign).strip();
      String value = given.substring(sign + 1).strip();
      Optional<Input> input = Input.named(value);
      Optional<Long> number = constant(value);
      if (expression.isEmpty() || (input.isEmpty() && number.isEmpty())) {
        throw new UsageException(
            "--input " + given + ": write EXPR=n, =a, =base, =evt or =NUMBER, as in vq->num=n");
      }
      if (all.inputs().containsKey(expression) || all.constants().containsKey(expression)) {
        throw new UsageException("--input names " + expression + " twice");
      }
      input.ifPresent(known -> all.inputs().put(expression, known));
      number.ifPresent(known -> all.constants().put(expression, known));
    }
    return all;
  }

  static Map<String, Quantity> outputs(Arguments arguments) throws UsageException {
    Map<String, Quantity> outputs = new HashMap<>();
    for (String output : arguments.many(OUTPUT)) {
      int sign = output.lastIndexOf('=');
      Optional<Quantity> quantity = Quantity.labelled(output.substring(sign + 1).strip());
      if (sign < 1 || quantity.isEmpty()) {
        throw new UsageException(
            "--output "
                + output
                + ": write NAME=QUANTITY, the quantity one of avail, used_event, used,"
                + " avail_event, total, avail_size, used_size");
      }
      outputs.put(output.substring(0, sign).strip(), quantity.get());
    }
    return outputs;
  }

  /** A whole number of at most 64 bits, signed or not, decimal or hexadecimal. */
  private static Optional<Long> constant(String text) {
    try {
      boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
      BigInteger number =
          hexadecimal ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
      boolean fits = number.bitLength() <= (number.signum() < 0 ? Long.SIZE - 1 : Long.SIZE);
      return fits ? Optional.of(number.longValue()) : Optional.empty();
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }
}
