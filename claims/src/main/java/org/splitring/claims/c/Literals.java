package org.splitring.claims.c;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Literal;

/** Integer and character constants (C11 6.4.4): their value, and the first type that holds it. */
final class Literals {

  private static final Pattern INTEGER =
      Pattern.compile("(0[xX][0-9a-fA-F]+|0[bB][01]+|0[0-7]*|[1-9][0-9]*)([uUlL]*)");
  private static final Pattern CHARACTER = Pattern.compile("'([^'\\\\])'");

  private Literals() {}

  /** The constant, if the text is one whose value is sure. */
  static Optional<Literal> integer(String text, DataModel model) {
    Matcher character = CHARACTER.matcher(text);
    if (character.matches() && character.group(1).charAt(0) < 128) {
      return Optional.of(Literal.of(character.group(1).charAt(0)));
    }
    Matcher integer = INTEGER.matcher(text.strip());
    if (!integer.matches()) {
      return Optional.empty();
    }
    String suffix = integer.group(2).toLowerCase(Locale.ROOT);
    if (!List.of("", "u", "l", "ul", "lu", "ll", "ull", "llu").contains(suffix)) {
      return Optional.empty();
    }
    return typed(digits(integer.group(1)), integer.group(1), suffix, model);
  }

  private static BigInteger digits(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("0x")) {
      return new BigInteger(lower.substring(2), 16);
    }
    if (lower.startsWith("0b")) {
      return new BigInteger(lower.substring(2), 2);
    }
    return new BigInteger(lower, lower.startsWith("0") ? 8 : 10);
  }

  /** The first type of C11 6.4.4.1's table that holds the value. */
  private static Optional<Literal> typed(
      BigInteger value, String digits, String suffix, DataModel model) {
    boolean decimal = !digits.startsWith("0");
    boolean unsigned = suffix.contains("u");
    int longs = (int) suffix.chars().filter(c -> c == 'l').count();
    int[] widths = {32, model.longType(true).width(), 64};
    for (int rank = longs; rank < widths.length; rank++) {
      if (!unsigned && value.bitLength() < widths[rank]) {
        return Optional.of(Literal.of(value.longValue(), new CType(widths[rank], true)));
      }
      if ((unsigned || !decimal) && value.bitLength() <= widths[rank]) {
        return Optional.of(Literal.of(value.longValue(), new CType(widths[rank], false)));
      }
    }
    return Optional.empty();
  }
}
