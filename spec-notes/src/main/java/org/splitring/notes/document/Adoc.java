package org.splitring.notes.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text as AsciiDoc: whatever stands in it is shown as it is, and never taken for markup. */
public final class Adoc {

  /** Longer than any line of dashes that a patch can hold by chance. */
  private static final String FENCE = "-".repeat(12);

  private Adoc() {}

  /** Words on a line. */
  public static String text(String words) {
    return "pass:c[" + words.strip().replaceAll("\\s+", " ").replace("]", "\\]") + "]";
  }

  /** Words that are looked at sign by sign, on a line. */
  public static String code(String words) {
    return "`" + text(words) + "`";
  }

  /** Lines that are looked at sign by sign. */
  static String listing(String lines) {
    return "[listing]\n" + FENCE + "\n" + lines.stripTrailing() + "\n" + FENCE + "\n";
  }

  /**
   * A table; its cells are AsciiDoc.
   *
   * @param columns how wide each is, as {@code cols} has it
   */
  public static String table(
      String title, String columns, List<String> head, List<List<String>> rows) {
    return String.format(
        Locale.ROOT,
        ".%s\n[cols=\"%s\",options=\"header\"]\n|===\n%s\n%s|===\n",
        title,
        columns,
        row(head),
        rows.stream().map(row -> "\n" + row(row) + "\n").collect(Collectors.joining()));
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> "|" + cell.replace("|", "\\|"))
        .collect(Collectors.joining(" "));
  }

  /** Words that stand in for a picture: of what Asciidoctor would make arrows, it makes none. */
  static String alternative(String words) {
    return quoted(words.replaceAll("<=|=>|<-|->", "\\\\$0"));
  }

  /** A word in quotes, for an attribute of a block. */
  static String quoted(String words) {
    return "\"" + words.replace("\"", "\\\"") + "\"";
  }
}
