package org.splitring.reader.preprocess.macro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.preprocess.token.MacroDefinition.Origin;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;

/** Reads what stands behind {@code #define} (6.10.3), or says what is wrong with it. */
public final class DefinitionReader {

  /** Either a definition or what is wrong. */
  public record Outcome(Optional<MacroDefinition> definition, String problem) {
    private static Outcome wrong(String problem) {
      return new Outcome(Optional.empty(), problem);
    }
  }

  private DefinitionReader() {}

  public static Outcome read(List<Token> line, Origin origin) {
    if (line.isEmpty() || line.get(0).kind() != Token.Kind.IDENTIFIER) {
      return Outcome.wrong("a macro's name has to be an identifier");
    }
    Token name = line.get(0);
    if (name.text().equals("defined") || name.text().equals("__has_include")) {
      return Outcome.wrong("\"" + name.text() + "\" cannot be a macro's name");
    }
    TextRange place = name.place().to(line.get(line.size() - 1).place());
    boolean functionLike = line.size() > 1 && line.get(1).is("(") && !line.get(1).spaced();
    if (!functionLike) {
      return checked(
          new MacroDefinition(name.text(), Optional.empty(), false, body(line, 1), place, origin));
    }
    List<String> parameters = new ArrayList<>();
    boolean variadic = false;
    int at = 2;
    if (at < line.size() && line.get(at).is(")")) {
      at++;
    } else {
      while (true) {
        if (variadic || at + 1 >= line.size()) {
          return Outcome.wrong("the parameters of \"" + name.text() + "\" are not closed");
        }
        Token parameter = line.get(at++);
        if (parameter.is("...")) {
          variadic = true;
          parameters.add("__VA_ARGS__");
        } else if (parameter.kind() == Token.Kind.IDENTIFIER
            && !parameters.contains(parameter.text())) {
          parameters.add(parameter.text());
          if (line.get(at).is("...")) {
            variadic = true;
            at++;
          }
        } else {
          return Outcome.wrong(
              "\"" + parameter.text() + "\" cannot be a parameter of \"" + name.text() + "\"");
        }
        if (at < line.size() && line.get(at).is(")")) {
          at++;
          break;
        }
        if (at >= line.size() || !line.get(at).is(",")) {
          return Outcome.wrong("the parameters of \"" + name.text() + "\" are not closed");
        }
        at++;
      }
    }
    return checked(
        new MacroDefinition(
            name.text(), Optional.of(parameters), variadic, body(line, at), place, origin));
  }

  private static List<Token> body(List<Token> line, int from) {
    List<Token> body = new ArrayList<>(line.subList(Math.min(from, line.size()), line.size()));
    if (!body.isEmpty()) {
      body.set(0, body.get(0).spaced(false));
    }
    return body;
  }

  private static Outcome checked(MacroDefinition macro) {
    List<Token> body = macro.body();
    if (!body.isEmpty() && (body.get(0).isPaste() || body.get(body.size() - 1).isPaste())) {
      return Outcome.wrong("\"##\" cannot stand at either end of a macro");
    }
    if (macro.isFunctionLike()) {
      for (int i = 0; i < body.size(); i++) {
        if (body.get(i).isHash()
            && (i + 1 == body.size()
                || (macro.parameter(body.get(i + 1)) < 0
                    && !body.get(i + 1).isName("__VA_OPT__")))) {
          return Outcome.wrong("\"#\" is not followed by a parameter of \"" + macro.name() + "\"");
        }
      }
    }
    return new Outcome(Optional.of(macro), "");
  }
}
