package org.splitring.reader.preprocess.condition;

import java.util.Optional;

/**
 * A value in {@code #if}: {@code intmax_t} or {@code uintmax_t} (6.10.1p4), which are 64 bits wide
 * in every data model.
 */
public record IfValue(long bits, boolean unsigned) {

  public static final IfValue ZERO = new IfValue(0, false);

  public static IfValue truth(boolean holds) {
    return new IfValue(holds ? 1 : 0, false);
  }

  public boolean holds() {
    return bits != 0;
  }

  public IfValue unary(String operator) {
    return switch (operator) {
      case "-" -> new IfValue(-bits, unsigned);
      case "~" -> new IfValue(~bits, unsigned);
      case "!" -> truth(bits == 0);
      default -> this;
    };
  }

  /** Empty only for a division by zero; {@code &&} and {@code ||} of values already known. */
  public Optional<IfValue> binary(String operator, IfValue right) {
    boolean both = unsigned || right.unsigned;
    long a = bits;
    long b = right.bits;
    return switch (operator) {
      case "*" -> value(a * b, both);
      case "+" -> value(a + b, both);
      case "-" -> value(a - b, both);
      case "&" -> value(a & b, both);
      case "^" -> value(a ^ b, both);
      case "|" -> value(a | b, both);
      case "/" -> b == 0 ? Optional.empty() : value(both ? Long.divideUnsigned(a, b) : a / b, both);
      case "%" ->
          b == 0 ? Optional.empty() : value(both ? Long.remainderUnsigned(a, b) : a % b, both);
      case "<<" -> Optional.of(shifted(right.unsigned || b >= 0, b));
      case ">>" -> Optional.of(shifted(!right.unsigned && b < 0, b));
      case "<" -> Optional.of(truth(order(right, both) < 0));
      case ">" -> Optional.of(truth(order(right, both) > 0));
      case "<=" -> Optional.of(truth(order(right, both) <= 0));
      case ">=" -> Optional.of(truth(order(right, both) >= 0));
      case "==" -> Optional.of(truth(a == b));
      case "!=" -> Optional.of(truth(a != b));
      case "&&" -> Optional.of(truth(a != 0 && b != 0));
      case "||" -> Optional.of(truth(a != 0 || b != 0));
      case "," -> Optional.of(right);
      default -> throw new IllegalArgumentException(operator);
    };
  }

  private int order(IfValue right, boolean both) {
    return both ? Long.compareUnsigned(bits, right.bits) : Long.compare(bits, right.bits);
  }

  private IfValue shifted(boolean left, long by) {
    // A negative distance shifts the other way, and a long one shifts everything out, as in gcc.
    long distance = by < 0 ? -by : by;
    boolean all = distance < 0 || distance >= 64;
    if (left) {
      return new IfValue(all ? 0 : bits << distance, unsigned);
    }
    long filled = unsigned || bits >= 0 ? 0 : -1;
    return new IfValue(all ? filled : unsigned ? bits >>> distance : bits >> distance, unsigned);
  }

  private static Optional<IfValue> value(long bits, boolean unsigned) {
    return Optional.of(new IfValue(bits, unsigned));
  }

  @Override
  public String toString() {
    return unsigned ? Long.toUnsignedString(bits) + "u" : Long.toString(bits);
  }
}
