package org.splitring.claims.latex.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.model.text.Lines;

/**
 * A command that a file defines, perhaps anew.
 *
 * @param name without the backslash
 * @param arguments how many it takes
 * @param body what it stands for
 */
public record DefinedCommand(String name, int arguments, String body, Lines at) {

  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand)\\*?\\s*\\{?\\s*"
              + "\\\\([A-Za-z@]+)\\s*\\}?\\s*(?:\\[(\\d)\\])?(?:\\s*\\[[^\\[\\]]*\\])?"
              + "|\\\\[gex]?def\\s*\\\\([A-Za-z@]+)([^{}\\n]{0,80})");
  private static final Pattern ALIAS =
      Pattern.compile("\\\\let\\s*\\\\([A-Za-z@]+)\\s*=?\\s*(\\\\[A-Za-z@]+|.)");
  private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*%[^\\n]*");

  /** Those that a file of that name and text defines. */
  public static List<DefinedCommand> in(String path, String source) {
    List<DefinedCommand> commands = new ArrayList<>();
    if (!source.contains("\\def") && !source.contains("ommand") && !source.contains("\\let")) {
      return commands;
    }
    String text = COMMENT.matcher(source).replaceAll("");
    Matcher definition = DEFINITION.matcher(text);
    while (definition.find()) {
      boolean plain = definition.group(1) == null;
      String name = definition.group(plain ? 3 : 1);
      int arguments =
          plain
              ? (int) definition.group(4).chars().filter(each -> each == '#').count()
              : definition.group(2) == null ? 0 : Integer.parseInt(definition.group(2));
      List<String> body = BracedArguments.of(text, definition.end(), 1).arguments();
      if (!body.isEmpty()) {
        commands.add(
            new DefinedCommand(name, arguments, body.get(0), at(path, text, definition.start())));
      }
    }
    Matcher alias = ALIAS.matcher(text);
    while (alias.find()) {
      commands.add(
          new DefinedCommand(alias.group(1), 0, alias.group(2), at(path, text, alias.start())));
    }
    return commands;
  }

  private static Lines at(String path, String text, int offset) {
    return Lines.one(path, 1 + Newlines.in(text, 0, offset));
  }
}
