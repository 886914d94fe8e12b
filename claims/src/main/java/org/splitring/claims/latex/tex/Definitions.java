package org.splitring.claims.latex.tex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The definitions of commands, which print nothing where they stand. */
final class Definitions {

  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\\\(?:(?:re)?new(?:command|environment)|providecommand|DeclareRobustCommand)\\*?"
              + "\\s*(?:\\{[^{}]*\\}|\\\\[A-Za-z@]+)(?:\\s*\\[[^\\[\\]]*\\]){0,2}"
              + "|\\\\[gex]?def\\s*\\\\[A-Za-z@]+[^{}\\n]{0,80}");
  private static final int BODIES = 2;

  private Definitions() {}

  /** The text, with blanks where a definition was; every line stays where it is. */
  static String without(String text) {
    Matcher definition = DEFINITION.matcher(text);
    if (!definition.find()) {
      return text;
    }
    StringBuilder left = new StringBuilder(text);
    do {
      boolean environment = definition.group().contains("environment");
      Braces body = Braces.of(text, definition.end(), environment ? BODIES : 1);
      if (!body.arguments().isEmpty()) {
        for (int i = definition.start(); i <= body.end(); i++) {
          if (left.charAt(i) != '\n') {
            left.setCharAt(i, ' ');
          }
        }
      }
    } while (definition.find());
    return left.toString();
  }
}
