package org.splitring.reader.preprocess.condition;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.reader.preprocess.condition.IfExpression.Constant;
import org.splitring.reader.preprocess.condition.IfExpression.Free;
import org.splitring.reader.preprocess.token.Token;

/** The values of numbers and characters in {@code #if}. */
public final class IfNumbers {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(0x[0-9a-f]+|0b[01]+|0[0-7]*|[1-9][0-9]*)(u?(?:l|ll|z)?|(?:l|ll|z)u)",
          Pattern.CASE_INSENSITIVE);
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private IfNumbers() {}

  /** Empty for what is no integer, or does not fit into 64 bits. */
  public static Optional<IfValue> number(Token token) {
    Matcher number = NUMBER.matcher(token.text().replace("'", ""));
    if (!number.matches()) {
      return Optional.empty();
    }
    String digits = number.group(1).toLowerCase(Locale.ROOT);
    BigInteger value =
        digits.startsWith("0x")
            ? new BigInteger(digits.substring(2), 16)
            : digits.startsWith("0b")
                ? new BigInteger(digits.substring(2), 2)
                : digits.startsWith("0") ? new BigInteger(digits, 8) : new BigInteger(digits);
    if (value.bitLength() > 64) {
      return Optional.empty();
    }
    // Too large to be signed is unsigned, of a decimal one too, as gcc and clang have it.
    boolean unsigned =
        number.group(2).toLowerCase(Locale.ROOT).contains("u") || value.compareTo(LARGEST) > 0;
    return Optional.of(new IfValue(value.longValue(), unsigned));
  }

  /** A plain character below 128; of others the machine decides. */
  public static IfExpression character(Token token) {
    String text = token.text();
    String inner = text.substring(text.indexOf('\'') + 1, text.length() - 1);
    Optional<Integer> value = inner.startsWith("\\") ? escape(inner.substring(1)) : plain(inner);
    return value
        .filter(code -> code < 128)
        .map(code -> (IfExpression) new Constant(new IfValue(code, false)))
        .orElseGet(() -> new Free(text, Set.of(), List.of()));
  }

  private static Optional<Integer> plain(String inner) {
    return inner.length() == 1 ? Optional.of((int) inner.charAt(0)) : Optional.empty();
  }

  private static Optional<Integer> escape(String escape) {
    int simple = "abfnrtve\\'\"?".indexOf(escape);
    if (escape.length() == 1 && simple >= 0) {
      return Optional.of((int) "\u0007\b\f\n\r\t\u000b\u001b\\'\"?".charAt(simple));
    }
    if (escape.matches("[0-7]{1,3}")) {
      return Optional.of(Integer.parseInt(escape, 8));
    }
    if (escape.matches("x[0-9a-fA-F]{1,7}")) {
      return Optional.of(Integer.parseInt(escape.substring(1), 16));
    }
    return Optional.empty();
  }
}
