package org.splitring.reader.c.emit;

import java.util.Arrays;
import java.util.Optional;
import org.splitring.model.formula.CType;

/** What stands between the quotes of a character constant or a string literal (C11 6.4.4.4). */
final class Escapes {

  private final String text;
  private final CType unit;
  private long[] values = new long[16];
  private int count;
  private int at;

  private Escapes(String text, CType unit) {
    this.text = text;
    this.unit = unit;
  }

  /** The values in the unit's width; empty where an escape is none or a character has no unit. */
  static Optional<long[]> units(String text, CType unit) {
    Escapes escapes = new Escapes(text, unit);
    while (escapes.at < text.length()) {
      if (!escapes.next()) {
        return Optional.empty();
      }
    }
    return Optional.of(Arrays.copyOf(escapes.values, escapes.count));
  }

  private boolean next() {
    int point = text.codePointAt(at);
    at += Character.charCount(point);
    return point == '\\' ? escape() : character(point);
  }

  private boolean escape() {
    if (at == text.length()) {
      return false;
    }
    char kind = text.charAt(at++);
    switch (kind) {
      case 'a' -> add(7);
      case 'b' -> add(8);
      case 'e', 'E' -> add(27);
      case 'f' -> add(12);
      case 'n' -> add(10);
      case 'r' -> add(13);
      case 't' -> add(9);
      case 'v' -> add(11);
      case '\\', '\'', '"', '?' -> add(kind);
      case 'x' -> {
        return number(16, Integer.MAX_VALUE);
      }
      case 'u', 'U' -> {
        int start = at;
        int digits = kind == 'u' ? 4 : 8;
        if (start + digits > text.length()
            || !text.substring(start, start + digits).matches("[0-9a-fA-F]+")) {
          return false;
        }
        at = start + digits;
        long point = Long.parseLong(text.substring(start, at), 16);
        return point <= Character.MAX_CODE_POINT && character((int) point);
      }
      default -> {
        at--;
        return number(8, 3);
      }
    }
    return true;
  }

  private boolean number(int radix, int most) {
    long value = 0;
    int digits = 0;
    while (at < text.length()
        && digits < most
        && Character.digit(text.charAt(at), radix) >= 0
        && text.charAt(at) < 128) {
      value = value * radix + Character.digit(text.charAt(at++), radix);
      digits++;
      if (value >>> unit.width() != 0) {
        return false;
      }
    }
    add(value);
    return digits > 0;
  }

  private boolean character(int point) {
    if (unit.width() == 8) {
      for (byte each : Literals.bytes(Character.toString(point))) {
        add(each);
      }
      return true;
    }
    if ((long) point >>> unit.width() != 0) {
      return false;
    }
    add(point);
    return true;
  }

  private void add(long value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = unit.wrap(value);
  }
}
