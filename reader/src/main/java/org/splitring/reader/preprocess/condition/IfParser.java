package org.splitring.reader.preprocess.condition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.preprocess.condition.IfExpression.Binary;
import org.splitring.reader.preprocess.condition.IfExpression.Choice;
import org.splitring.reader.preprocess.condition.IfExpression.Constant;
import org.splitring.reader.preprocess.condition.IfExpression.Free;
import org.splitring.reader.preprocess.condition.IfExpression.Unary;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.preprocess.token.Token.Kind;

/** Parses the expression of {@code #if}: C's constant expressions (6.6) without casts or types. */
public final class IfParser {

  /** The text is no expression. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private Malformed(String message) {
      super(message, null, false, false);
    }
  }

  private static final Map<String, Integer> STRENGTH =
      Map.ofEntries(
          Map.entry("||", 1),
          Map.entry("&&", 2),
          Map.entry("|", 3),
          Map.entry("^", 4),
          Map.entry("&", 5),
          Map.entry("==", 6),
          Map.entry("!=", 6),
          Map.entry("<", 7),
          Map.entry(">", 7),
          Map.entry("<=", 7),
          Map.entry(">=", 7),
          Map.entry("<<", 8),
          Map.entry(">>", 8),
          Map.entry("+", 9),
          Map.entry("-", 9),
          Map.entry("*", 10),
          Map.entry("/", 10),
          Map.entry("%", 10));

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("and", "&&"),
          Map.entry("or", "||"),
          Map.entry("not", "!"),
          Map.entry("bitand", "&"),
          Map.entry("bitor", "|"),
          Map.entry("xor", "^"),
          Map.entry("compl", "~"),
          Map.entry("not_eq", "!="));

  private static final int DEEPEST = 256;

  /** What the text knows of the names that are no macros. */
  public interface Names {

    /** Whether no build defines it before the first line. */
    boolean isUndefined(String name);

    /** The values of a macro that compilers do not define alike; empty if it can have any. */
    List<Long> domain(String name);
  }

  /** A piece of the expression: a token, or what {@code defined} and its like already gave. */
  public record Piece(Token token, Optional<IfExpression> value) {}

  private final List<Piece> pieces;
  private final Language language;
  private final Names macros;
  private int at;
  private int depth;

  private IfParser(List<Piece> pieces, Language language, Names macros) {
    this.pieces = pieces;
    this.language = language;
    this.macros = macros;
  }

  public static IfExpression parse(List<Piece> pieces, Language language, Names macros)
      throws Malformed {
    IfParser parser = new IfParser(pieces, language, macros);
    if (pieces.isEmpty()) {
      throw new Malformed("the condition is empty");
    }
    IfExpression parsed = parser.choice();
    if (parser.at < pieces.size()) {
      throw new Malformed("\"" + pieces.get(parser.at).token() + "\" is not expected here");
    }
    return parsed;
  }

  private IfExpression choice() throws Malformed {
    IfExpression condition = binary(1);
    if (!operator().equals("?")) {
      return condition;
    }
    at++;
    IfExpression yes = choice();
    expect(":");
    return new Choice(condition, yes, choice());
  }

  private IfExpression binary(int weakest) throws Malformed {
    IfExpression left = unary();
    while (true) {
      String operator = operator();
      Integer strength = STRENGTH.get(operator);
      if (strength == null || strength < weakest) {
        return left;
      }
      at++;
      left = new Binary(operator, left, binary(strength + 1));
    }
  }

  private IfExpression unary() throws Malformed {
    String operator = operator();
    if (operator.matches("[-~!+]")) {
      at++;
      enter();
      IfExpression operand = unary();
      depth--;
      return operator.equals("+") ? operand : new Unary(operator, operand);
    }
    return primary();
  }

  private IfExpression primary() throws Malformed {
    if (at >= pieces.size()) {
      throw new Malformed("the condition ends too early");
    }
    Piece piece = pieces.get(at++);
    Token token = piece.token();
    if (piece.value().isPresent()) {
      return piece.value().get();
    }
    if (token.is("(")) {
      enter();
      IfExpression inner = choice();
      while (operator().equals(",")) {
        at++;
        inner = new Binary(",", inner, choice());
      }
      depth--;
      expect(")");
      return inner;
    }
    return switch (token.kind()) {
      case NUMBER ->
          IfNumbers.number(token)
              .map(value -> (IfExpression) new Constant(value))
              .orElseThrow(() -> new Malformed("\"" + token + "\" is no integer"));
      case CHARACTER -> IfNumbers.character(token);
      case IDENTIFIER -> name(token);
      default -> throw new Malformed("\"" + token + "\" is not expected here");
    };
  }

  private IfExpression name(Token token) {
    String name = token.text();
    if (language.isCpp() && (name.equals("true") || name.equals("false"))) {
      return new Constant(IfValue.truth(name.equals("true")));
    }
    boolean called = at < pieces.size() && pieces.get(at).token().is("(");
    if (called) {
      return new Free(name + call(), Set.of(name), List.of());
    }
    if (macros.isUndefined(name)) {
      return new Constant(IfValue.ZERO);
    }
    return new Free(name, Set.of(name), macros.domain(name));
  }

  /** The arguments of a macro whose definition is missing, as they stand. */
  private String call() {
    StringBuilder text = new StringBuilder();
    int open = 0;
    do {
      Token token = pieces.get(at++).token();
      open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      text.append(token.is(",") ? ", " : token.text());
    } while (open > 0 && at < pieces.size());
    return text.toString();
  }

  private void enter() throws Malformed {
    if (++depth > DEEPEST) {
      throw new Malformed("more than " + DEEPEST + " brackets or signs in one another");
    }
  }

  private void expect(String punctuator) throws Malformed {
    if (!operator().equals(punctuator)) {
      throw new Malformed("\"" + punctuator + "\" is missing");
    }
    at++;
  }

  private String operator() {
    if (at >= pieces.size() || pieces.get(at).value().isPresent()) {
      return "";
    }
    Token token = pieces.get(at).token();
    if (language.isCpp() && token.kind() == Kind.IDENTIFIER) {
      return WORDS.getOrDefault(token.text(), "");
    }
    return token.kind() == Kind.PUNCTUATOR ? token.text() : "";
  }
}
