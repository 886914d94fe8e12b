package org.splitring.claims.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.splitring.claims.UnreadableException;
import org.splitring.reader.preprocess.IncludeResolver;
import org.splitring.reader.preprocess.Predefined;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.Preprocessor;
import org.splitring.reader.preprocess.Settings;
import org.splitring.reader.preprocess.macro.PreprocessorBounds;
import org.splitring.reader.preprocess.macro.Problem;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.Token;

/** The tokens of a formula, its macros expanded, and how far they are read. */
final class FormulaTokens {

  private static final SourceText NOTHING = new SourceText("formula", "");

  /** The most tokens of a formula, its macros expanded. */
  private static final int MOST = 2_000;

  private static final PreprocessorBounds BOUNDS =
      new PreprocessorBounds(1L << 20, 100L * MOST, 10L * MOST, 0, 256);

  private final String text;
  private final List<Token> tokens;
  private int at;

  private FormulaTokens(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * The tokens of a text.
   *
   * @param macros head, such as {@code ALIGN(x, m)}, to text
   * @throws UnreadableException if a macro cannot be expanded
   */
  static FormulaTokens of(String text, Map<String, String> macros) throws UnreadableException {
    Settings settings = new Settings(Language.C, Predefined.text(NOTHING), List.of(), BOUNDS);
    for (Map.Entry<String, String> each : macros.entrySet()) {
      settings = settings.define(each.getKey() + "=" + each.getValue());
    }
    Preprocessed read =
        new Preprocessor(settings, IncludeResolver.NONE).read(new SourceText("formula", text));
    for (Problem problem : read.problems()) {
      throw new UnreadableException(text + ": " + problem.text());
    }
    if (read.map().size() > MOST) {
      throw new UnreadableException(
          String.format(
              Locale.ROOT,
              "%s: a formula of %d names, numbers and signs: up to %d are read",
              text,
              read.map().size(),
              MOST));
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < read.map().size(); i++) {
      tokens.add(read.map().token(i));
    }
    return new FormulaTokens(text, tokens);
  }

  boolean atEnd() {
    return at == tokens.size();
  }

  /** The token that comes, if it is that punctuator or name. */
  boolean is(String spelling) {
    return isAt(0, spelling);
  }

  /** The same of the token behind so many others. */
  boolean isAt(int ahead, String spelling) {
    return at + ahead < tokens.size() && tokens.get(at + ahead).text().equals(spelling);
  }

  /** Whether the token behind so many others is a name. */
  boolean isName(int ahead) {
    return at + ahead < tokens.size() && tokens.get(at + ahead).kind() == Token.Kind.IDENTIFIER;
  }

  /** The spelling of what comes; nothing at the end. */
  String peek() {
    return peek(0);
  }

  /** The same of the token behind so many others. */
  String peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead).text() : "";
  }

  /** Goes on, if what comes is that. */
  boolean takes(String spelling) {
    boolean taken = is(spelling);
    at += taken ? 1 : 0;
    return taken;
  }

  /** What comes, and goes on. */
  Token next() throws UnreadableException {
    if (atEnd()) {
      throw noExpression();
    }
    return tokens.get(at++);
  }

  void expect(String spelling) throws UnreadableException {
    if (!takes(spelling)) {
      throw noExpression();
    }
  }

  /** A trouble with the formula, which it begins with. */
  UnreadableException trouble(String what) {
    return new UnreadableException(text + ": " + what);
  }

  /** Says that what comes has no place in an expression. */
  UnreadableException noExpression() {
    return atEnd() ? trouble("not a C expression (it ends too early)") : unexpected(tokens.get(at));
  }

  /** Says that a token has no place where it stands. */
  UnreadableException unexpected(Token token) {
    return trouble("not a C expression (" + token.text() + " is not expected there)");
  }
}
