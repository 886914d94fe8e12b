package org.splitring.reader.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.Lexer;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.Token;

/**
 * The tokens of a file: where an expression stands among them, and how tightly what stands beside
 * it binds it.
 */
final class FileTokens {

  private static final Set<String> ASSIGNS =
      Set.of("=", "*=", "/=", "%=", "+=", "-=", "<<=", ">>=", "&=", "^=", "|=", "++", "--");

  /** Behind these a sum may stand as it is. */
  private static final Set<String> OPENS =
      Set.of("(", "[", "{", ",", ";", "?", ":", "=", "+=", "-=", "+", "return", "}", ")");

  /** Before these too. */
  private static final Set<String> CLOSES = Set.of(")", "]", "}", ",", ";", "?", ":", "+", "-");

  /** What binds as tightly as a sum, or more. */
  private static final Set<String> FIRM =
      Set.of("+", "-", "*", "/", "%", "~", "!", ".", "->", "++", "--");

  private final SourceText file;
  private final List<Token> tokens;

  FileTokens(SourceText file, Language language) {
    this.file = file;
    tokens = Lexer.lex(file, language).tokens();
  }

  SourceText file() {
    return file;
  }

  /** Where an expression of the file stands; of a macro's expansion, with all its arguments. */
  Optional<Stretch> stretch(Origin origin) {
    FileRange at = origin.at();
    if (!at.file().equals(file.name()) || at.start() == at.end()) {
      return Optional.empty();
    }
    int last = index(at.end()) - 1;
    boolean invoked =
        last >= 0
            && last + 1 < tokens.size()
            && tokens.get(last).kind() == Token.Kind.IDENTIFIER
            && tokens.get(last + 1).is("(");
    return Optional.of(new Stretch(at.start(), invoked ? closing(last + 1, at.end()) : at.end()));
  }

  /** The offset behind the bracket that closes one. */
  private int closing(int open, int otherwise) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += change(tokens.get(i));
      if (depth == 0) {
        return tokens.get(i).place().end();
      }
    }
    return otherwise;
  }

  /** The number of the first token that does not begin before an offset. */
  private int index(int offset) {
    int from = 0;
    int to = tokens.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (tokens.get(middle).place().start() < offset) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private String before(Stretch stretch) {
    int index = index(stretch.from());
    return index == 0 ? "" : tokens.get(index - 1).text();
  }

  private String behind(Stretch stretch) {
    int index = index(stretch.to());
    return index == tokens.size() ? "" : tokens.get(index).text();
  }

  /** Whether it is added to something. */
  boolean isAddend(Stretch stretch) {
    return before(stretch).equals("+") || behind(stretch).equals("+");
  }

  /** Whether what stands around it binds more tightly than a sum, or is easily misread. */
  boolean isTight(Stretch stretch) {
    String before = before(stretch);
    // What stands behind a bracket that closes is its operand: of a cast, or of "if (...)".
    return !OPENS.contains(before) || before.equals(")") || !CLOSES.contains(behind(stretch));
  }

  /** Whether something is assigned to it, or it is reached into, so that it is no value. */
  boolean isPlace(Stretch stretch) {
    String behind = behind(stretch);
    return ASSIGNS.contains(behind) || Set.of(".", "->", "[").contains(behind);
  }

  /** Whether it has an operator, outside of all brackets, that binds less tightly than a sum. */
  boolean isLoose(Stretch stretch) {
    int depth = 0;
    boolean operand = false;
    for (Token each : inside(stretch)) {
      depth += change(each);
      boolean operator = each.kind() == Token.Kind.PUNCTUATOR && !"()[]{}".contains(each.text());
      if (depth == 0 && operator && operand && !FIRM.contains(each.text())) {
        return true;
      }
      operand = !operator;
    }
    return false;
  }

  /** Whether something is assigned in it, outside of all brackets, or it is no expression. */
  boolean assigns(Stretch stretch) {
    int depth = 0;
    for (Token each : inside(stretch)) {
      depth += change(each);
      if (each.is(";") || each.is("{") || depth == 0 && ASSIGNS.contains(each.text())) {
        return true;
      }
    }
    return false;
  }

  private static int change(Token token) {
    return token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
  }

  private List<Token> inside(Stretch stretch) {
    return tokens.subList(index(stretch.from()), index(stretch.to()));
  }
}
