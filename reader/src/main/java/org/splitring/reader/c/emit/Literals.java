package org.splitring.reader.c.emit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;

/** Constants as they are spelled (C11 6.4.4, C23's and GNU's binary ones). */
public final class Literals {

  private static final Pattern INTEGER =
      Pattern.compile(
          "(0[xX][0-9a-fA-F]+|0[bB][01]+|0[0-7]*|[1-9][0-9]*)([uU]?(?:l|L|ll|LL|[zZ])?|(?:l|L|ll|LL|[zZ])[uU]|[uU]?i\\d+)");
  private static final Pattern CHARACTER = Pattern.compile("(u8|u|U|L)?'(.*)'", Pattern.DOTALL);
  private static final Pattern STRING =
      Pattern.compile("(u8|u|U|L)?\"((?:[^\"\\\\]|\\\\.)*)\"\\s*", Pattern.DOTALL);

  private Literals() {}

  /** An integer constant with the first type that holds it (C11 6.4.4.1). */
  public static Optional<Constant> integer(String text, DataModel model, Origin origin) {
    Matcher matcher = INTEGER.matcher(text.strip().replace("'", ""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String suffix = matcher.group(2).toLowerCase(Locale.ROOT);
    Optional<CType> type = typed(digits(matcher.group(1)), matcher.group(1), suffix, model);
    return type.map(
        each -> Expression.constant(each, digits(matcher.group(1)).longValue(), origin));
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

  private static Optional<CType> typed(
      BigInteger value, String digits, String suffix, DataModel model) {
    boolean unsigned = suffix.contains("u");
    if (suffix.contains("i")) {
      return sized(Integer.parseInt(suffix.substring(suffix.indexOf('i') + 1)), !unsigned, value);
    }
    boolean decimal = !digits.startsWith("0");
    int[] widths = {32, model.longType(true).width(), 64};
    int first;
    switch (suffix.replace("u", "")) {
      case "" -> first = 0;
      case "l" -> first = 1;
      case "ll" -> first = 2;
      case "z" -> first = model.address().width() == 64 ? 2 : 1;
      default -> {
        return Optional.empty();
      }
    }
    for (int rank = first; rank < widths.length; rank++) {
      if (!unsigned && value.bitLength() < widths[rank]) {
        return Optional.of(new CType(widths[rank], true));
      }
      if ((unsigned || !decimal) && value.bitLength() <= widths[rank]) {
        return Optional.of(new CType(widths[rank], false));
      }
    }
    return Optional.empty();
  }

  /** Microsoft's suffixes, which name the width. */
  private static Optional<CType> sized(int width, boolean signed, BigInteger value) {
    boolean known = width == 8 || width == 16 || width == 32 || width == 64;
    return known && value.bitLength() <= (signed ? width - 1 : width)
        ? Optional.of(new CType(width, signed))
        : Optional.empty();
  }

  /**
   * A character constant (C11 6.4.4.4): an {@code int}, or as its prefix says.
   *
   * @param plain the type of one without prefix: {@code int} in C, {@code char} in C++
   */
  public static Optional<Constant> character(
      String text, CType plain, DataModel model, Origin origin) {
    Matcher matcher = CHARACTER.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<CType> unit = unit(matcher.group(1), model);
    Optional<long[]> values = unit.flatMap(each -> Escapes.units(matcher.group(2), each));
    if (values.isEmpty() || values.get().length == 0) {
      return Optional.empty();
    }
    long[] all = values.get();
    if (matcher.group(1) != null) {
      return all.length == 1
          ? Optional.of(Expression.constant(unit.get(), all[0], origin))
          : Optional.empty();
    }
    if (all.length > 4) {
      return Optional.empty();
    }
    long value = all.length == 1 ? CType.S8.wrap(all[0]) : 0;
    for (int i = 0; i < all.length && all.length > 1; i++) {
      value = value << 8 | all[i] & 0xff;
    }
    CType type = all.length == 1 ? plain : CType.INT;
    return Optional.of(Expression.constant(type, value, origin));
  }

  /**
   * The elements of a string literal with the 0 at its end; adjacent ones are one.
   *
   * @param unit the type of an element
   */
  public record Text(CType unit, long[] values) {
    /** The type of an element. */
    public Type element() {
      return Type.of(unit);
    }
  }

  /** A string literal (C11 6.4.5). */
  public static Optional<Text> string(String text, DataModel model) {
    Matcher matcher = STRING.matcher(text.strip());
    String body = "";
    Optional<CType> unit = Optional.of(CType.S8);
    int from = 0;
    while (from < text.strip().length()) {
      if (!matcher.find(from) || matcher.start() != from) {
        return Optional.empty();
      }
      if (matcher.group(1) != null && !matcher.group(1).equals("u8")) {
        unit = unit(matcher.group(1), model);
      }
      // An escape ends where its piece does: a space keeps "\1" "2" apart from "\12".
      if (!body.isEmpty() && matcher.group(2).matches("[0-9a-fA-F].*") && body.contains("\\")) {
        return Optional.empty();
      }
      body += matcher.group(2);
      from = matcher.end();
    }
    String whole = body;
    Optional<CType> element = unit;
    return element
        .flatMap(each -> Escapes.units(whole, each))
        .map(
            values -> {
              long[] ended = Arrays.copyOf(values, values.length + 1);
              return new Text(element.get(), ended);
            });
  }

  private static Optional<CType> unit(String prefix, DataModel model) {
    if (prefix == null || prefix.equals("u8")) {
      return Optional.of(CType.S8);
    }
    return switch (prefix) {
      case "u" -> Optional.of(CType.U16);
      case "U" -> Optional.of(CType.U32);
      default -> Optional.of(model == DataModel.LLP64 ? CType.U16 : CType.S32);
    };
  }

  /** The bytes of plain text, as compilers keep them. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
