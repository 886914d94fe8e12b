package org.splitring.claims.latex.tex;

import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a LaTeX command, each in braces.
 *
 * @param arguments those there are, without their braces
 * @param end where the last of them ends
 */
public record BracedArguments(List<String> arguments, int end) {

  public BracedArguments {
    arguments = List.copyOf(arguments);
  }

  /** Up to so many arguments from a place on, with nothing but space between them. */
  public static BracedArguments of(String text, int start, int most) {
    List<String> arguments = new ArrayList<>();
    int at = start;
    while (arguments.size() < most) {
      int open = at;
      while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
        open++;
      }
      int close = open < text.length() && text.charAt(open) == '{' ? closing(text, open) : -1;
      if (close < 0) {
        break;
      }
      arguments.add(text.substring(open + 1, close));
      at = close + 1;
    }
    return new BracedArguments(arguments, Math.max(start, at - 1));
  }

  /** The longest argument that is looked for the end of. */
  private static final int LONGEST = 20_000;

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < Math.min(text.length(), open + LONGEST); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
