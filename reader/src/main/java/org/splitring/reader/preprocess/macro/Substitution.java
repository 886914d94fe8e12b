package org.splitring.reader.preprocess.macro;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.preprocess.token.Expansion;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.Lexer;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.preprocess.token.Token.Kind;

/**
 * Puts arguments into a replacement list: 6.10.3.1 to 6.10.3.3, {@code __VA_OPT__} (6.10.5.2 of
 * C23), and GNU C's comma that goes with an empty {@code __VA_ARGS__}.
 */
public final class Substitution {

  private final Expander expander;
  private final MacroTable macros;
  private final ReadingNotes notes;
  private final Language language;

  public Substitution(Expander expander, MacroTable macros, ReadingNotes notes, Language language) {
    this.expander = expander;
    this.macros = macros;
    this.notes = notes;
    this.language = language;
  }

  /** The replacement, with all operators done and nothing rescanned. */
  public List<Token> of(
      MacroDefinition macro, Token name, List<MacroArgument> arguments, Expansion expansion) {
    Call call = new Call(macro, name, arguments, expansion, new IdentityHashMap<>());
    List<Token> result = replace(call, macro.body());
    result.removeIf(token -> token.kind() == Kind.PLACEMARKER);
    return result;
  }

  private record Call(
      MacroDefinition macro,
      Token name,
      List<MacroArgument> arguments,
      Expansion expansion,
      Map<Expansion, Expansion> rooted) {

    /** A token of an argument: its own expansions lie within this one. */
    Token within(Token token) {
      return token.in(root(token.expansion()));
    }

    private Expansion root(@Nullable Expansion own) {
      Expansion outer = name.expansion();
      if (own == null || (outer != null && outer.comesFrom(own))) {
        return expansion;
      }
      Expansion known = rooted.get(own);
      if (known == null) {
        known = Expansion.of(own.macro(), own.use(), root(own.parent()));
        rooted.put(own, known);
      }
      return known;
    }
  }

  private List<Token> replace(Call call, List<Token> body) {
    List<Token> out = new ArrayList<>();
    boolean pasting = false;
    boolean spaceOwed = false;
    int at = 0;
    while (at < body.size()) {
      Token token = body.get(at);
      if (token.isPaste() && at > 0 && !out.isEmpty()) {
        pasting = true;
        at++;
        continue;
      }
      int end = unitEnd(call, body, at);
      boolean before = pasting;
      boolean after = end < body.size() && body.get(end).isPaste();
      if (before && swallowsComma(call, out, token)) {
        out.remove(out.size() - 1);
        out.add(placemarker(call, token));
        pasting = false;
        at = end;
        continue;
      }
      List<Token> unit = unit(call, body.subList(at, end), before || after);
      if (unit.isEmpty() && (before || after)) {
        unit = List.of(placemarker(call, token));
      }
      if (unit.isEmpty()) {
        spaceOwed |= token.spaced();
      }
      for (int i = 0; i < unit.size(); i++) {
        Token each = i == 0 ? unit.get(0).spaced(token.spaced() || spaceOwed) : unit.get(i);
        spaceOwed = false;
        if (pasting) {
          out.addAll(paste(call, out.remove(out.size() - 1), each));
          pasting = false;
        } else {
          out.add(each);
        }
      }
      at = end;
    }
    return out;
  }

  /** Behind the operand that starts there: a token, {@code # x}, or {@code __VA_OPT__ ( ... )}. */
  private static int unitEnd(Call call, List<Token> body, int at) {
    int start = call.macro.isFunctionLike() && body.get(at).isHash() ? at + 1 : at;
    if (start >= body.size() || !isOptional(call, body, start)) {
      return Math.min(start + 1, body.size());
    }
    int depth = 0;
    for (int i = start + 1; i < body.size(); i++) {
      depth += body.get(i).is("(") ? 1 : body.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return body.size();
  }

  private static boolean isOptional(Call call, List<Token> body, int at) {
    return call.macro.variadic()
        && body.get(at).isName("__VA_OPT__")
        && at + 1 < body.size()
        && body.get(at + 1).is("(");
  }

  private List<Token> unit(Call call, List<Token> unit, boolean pasted) {
    Token first = unit.get(0);
    if (call.macro.isFunctionLike() && first.isHash() && unit.size() > 1) {
      List<Token> operand =
          unit.size() > 2
              ? optional(call, unit.subList(1, unit.size()))
              : call.arguments.get(call.macro.parameter(unit.get(1))).tokens();
      return List.of(stringified(operand, first).in(call.expansion));
    }
    if (isOptional(call, unit, 0)) {
      return optional(call, unit);
    }
    int parameter = call.macro.parameter(first);
    if (parameter < 0) {
      return List.of(first.in(call.expansion));
    }
    MacroArgument argument = call.arguments.get(parameter);
    List<Token> tokens = pasted ? argument.tokens() : argument.expanded();
    return tokens.stream().map(call::within).toList();
  }

  private List<Token> optional(Call call, List<Token> unit) {
    MacroArgument rest = call.arguments.get(call.macro.parameterCount() - 1);
    if (rest.expanded().isEmpty()) {
      return List.of();
    }
    List<Token> inner = unit.subList(2, Math.max(2, unit.size() - 1));
    return replace(call, inner);
  }

  /** {@code , ## __VA_ARGS__} without arguments is nothing. */
  private static boolean swallowsComma(Call call, List<Token> out, Token token) {
    int last = call.macro.parameterCount() - 1;
    if (!call.macro.variadic()
        || call.macro.parameter(token) != last
        || out.isEmpty()
        || !out.get(out.size() - 1).is(",")) {
      return false;
    }
    MacroArgument rest = call.arguments.get(last);
    return rest.isOmitted() || (last == 0 && rest.tokens().isEmpty());
  }

  private List<Token> paste(Call call, Token left, Token right) {
    if (left.kind() == Kind.PLACEMARKER) {
      return List.of(right.spaced(left.spaced()));
    }
    if (right.kind() == Kind.PLACEMARKER) {
      return List.of(left);
    }
    Token joined = Lexer.single(left.text() + right.text(), left, language).in(call.expansion);
    if (joined.kind() == Kind.OTHER) {
      boolean comma = left.is(",") && call.macro.variadic();
      if (!comma) {
        notes.invalid(
            call.name.place(),
            String.format(
                Locale.ROOT, "pasting \"%s\" and \"%s\" does not give a token", left, right));
      }
      return List.of(left, right);
    }
    PastedChoice.of(left, right, joined, macros).ifPresent(atom -> notes.atom(atom, call.name));
    if (joined.kind() == Kind.IDENTIFIER) {
      Optional<MacroDefinition> meaning = macros.lookUp(joined.text());
      notes.use(MacroUse.Kind.PASTE, joined.in(call.name.expansion()), meaning);
    }
    return List.of(joined);
  }

  /** The string that {@code #} makes (6.10.3.2p2). */
  public static Token stringified(List<Token> tokens, Token operator) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.PLACEMARKER) {
        continue;
      }
      if (text.length() > 1 && token.spaced()) {
        text.append(' ');
      }
      boolean literal = token.kind() == Kind.STRING || token.kind() == Kind.CHARACTER;
      for (char c : token.text().toCharArray()) {
        if (c == '\n') {
          text.append("\\n");
          continue;
        }
        if (literal && (c == '"' || c == '\\')) {
          text.append('\\');
        }
        text.append(c);
      }
    }
    text.append('"');
    return Token.of(Kind.STRING, text.toString(), operator.place(), operator.spaced(), false);
  }

  private static Token placemarker(Call call, Token like) {
    return Token.of(Kind.PLACEMARKER, "", like.place(), like.spaced(), false).in(call.expansion);
  }
}
