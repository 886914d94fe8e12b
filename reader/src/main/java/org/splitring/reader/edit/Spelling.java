package org.splitring.reader.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a file writes what an edit needs: its names of types, and parentheses where C wants them. */
final class Spelling {

  private static final List<String> HALFWORDS =
      List.of("uint16_t", "u16", "__u16", "__virtio16", "le16", "__le16", "u_int16_t", "UINT16");

  private final String text;
  private final FileTokens tokens;

  Spelling(String text, FileTokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** So many bytes, as so many 16-bit fields where the file has a name for them. */
  String bytes(long bytes) {
    Optional<String> name = halfword();
    if (name.isEmpty() || bytes % 2 != 0 || bytes <= 0) {
      return Long.toString(bytes);
    }
    String size = "sizeof(" + name.get() + ")";
    return bytes == 2 ? size : bytes / 2 + " * " + size;
  }

  private Optional<String> halfword() {
    String any = String.join("|", HALFWORDS);
    Matcher measured = Pattern.compile("sizeof\\s*\\(\\s*(" + any + ")\\s*\\)").matcher(text);
    return measured.find()
        ? Optional.of(measured.group(1))
        : HALFWORDS.stream().filter(this::has).findFirst();
  }

  /** The name of an unsigned type of that width that the file uses. */
  Optional<String> integer(int bits) {
    return List.of("uint%d_t", "u%d", "__u%d", "UINT%d").stream()
        .map(name -> String.format(Locale.ROOT, name, bits))
        .filter(this::has)
        .findFirst();
  }

  private boolean has(String name) {
    return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
  }

  /** The expression with so many bytes more, or less. */
  String sum(WrittenExpression written, long bytes) {
    String term = bytes < 0 ? " - " + -bytes : " + " + bytes(bytes);
    boolean loose = !written.isCast() && tokens.isLoose(written.stretch());
    String inner = loose ? "(" + written.text() + ")" : written.text();
    return tokens.isTight(written.stretch()) ? "(" + inner + term + ")" : inner + term;
  }

  String lessOne(WrittenExpression written) {
    boolean tight = tokens.isTight(written.stretch()) && !tokens.isAddend(written.stretch());
    return tight ? "(" + written.text() + " - 1)" : written.text() + " - 1";
  }
}
