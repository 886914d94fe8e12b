package org.splitring.cli.text.drawing;

/**
 * Colour for the few words that carry a verdict; none where it would not be shown.
 *
 * @param coloured whether the reader's terminal shows colour
 */
public record Style(boolean coloured) {

  public static final Style PLAIN = new Style(false);

  private static final String ESCAPE = "\u001b[";

  String good(String text) {
    return paint("32", text);
  }

  public String bad(String text) {
    return paint("1;31", text);
  }

  String unsure(String text) {
    return paint("33", text);
  }

  public String strong(String text) {
    return paint("1", text);
  }

  /** The text in the colour of a verdict's word. */
  String verdict(String word, String text) {
    return switch (word) {
      case "agrees" -> good(text);
      case "differs" -> bad(text);
      case "undecided", "missing", "unreadable" -> unsure(text);
      default -> text;
    };
  }

  private String paint(String code, String text) {
    return coloured ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
  }
}
