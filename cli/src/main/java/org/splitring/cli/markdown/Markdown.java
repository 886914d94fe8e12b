package org.splitring.cli.markdown;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables in the Markdown that forges understand.
 *
 * <p>Law: whatever a cell's text, the table has the cells it was made of, and the text is shown as
 * it is: nothing in it becomes a link, an image, an element or the name of a user.
 */
public final class Markdown {

  private static final String SPECIAL = "\\`*_[]<>|~&$";

  private Markdown() {}

  /** A table with one line for each row; every cell is Markdown of {@link #words} or such. */
  public static String table(List<String> head, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(row(head));
    text.append(row(Collections.nCopies(head.size(), "---")));
    rows.forEach(each -> text.append(row(each)));
    return text.toString();
  }

  /** A text as it is. */
  public static String words(String text) {
    return text.strip().lines().map(Markdown::line).collect(Collectors.joining("<br>"));
  }

  /** A text of which every sign counts: C, a path or a command. */
  public static String code(String text) {
    return text.strip().lines().map(Markdown::span).collect(Collectors.joining("<br>"));
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String line(String line) {
    StringBuilder text = new StringBuilder();
    line.chars()
        .forEach(
            sign -> {
              if (SPECIAL.indexOf(sign) >= 0) {
                text.append('\\');
              }
              text.append((char) sign);
              // Without this, a forge tells the user, or links the issue, of that name.
              if (sign == '@' || sign == '#') {
                text.append("<!-- -->");
              }
            });
    return text.toString();
  }

  /** Between more backticks than the text has in a row; a bar would end the cell all the same. */
  private static String span(String line) {
    int most = 0;
    int now = 0;
    for (int at = 0; at < line.length(); at++) {
      now = line.charAt(at) == '`' ? now + 1 : 0;
      most = Math.max(most, now);
    }
    String fence = "`".repeat(most + 1);
    String space = most > 0 ? " " : "";
    return line.isBlank() ? "" : fence + space + line.replace("|", "\\|") + space + fence;
  }
}
