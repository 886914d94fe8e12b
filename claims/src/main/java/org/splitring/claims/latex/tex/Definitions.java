package org.splitring.claims.latex.tex;

import java.util.List;
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

  /** What any of them has, so that most files are passed by quickly. */
  private static final List<String> WORDS =
      List.of("command", "Command", "environment", "\\def", "\\gdef", "\\edef", "\\xdef");

  private Definitions() {}

  /** The text, with blanks where a definition was; every line stays where it is. */
  static String without(String text) {
    Matcher definition = DEFINITION.matcher(text);
    if (WORDS.stream().noneMatch(text::contains) || !definition.find()) {
      return text;
    }
    StringBuilder left = new StringBuilder(text);
    do {
      boolean environment = definition.group().contains("environment");
      BracedArguments body = BracedArguments.of(text, definition.end(), environment ? BODIES : 1);
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
