package org.splitring.reader.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.preprocess.macro.Problem;
import org.splitring.reader.preprocess.token.Lexer;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.preprocess.token.Token.Kind;

/** Keeps pragmas, and carries out those that the preprocessor itself obeys. */
final class Pragmas {

  private final PreprocessorRun run;
  private final List<Pragma> found = new ArrayList<>();

  Pragmas(PreprocessorRun run) {
    this.run = run;
  }

  void directive(List<Token> line, TextRange place) {
    List<Token> tokens = List.copyOf(line);
    obey(tokens, place);
    found.add(
        new Pragma(
            tokens, run.expanded(tokens), place, run.frame().inclusion(), run.notes.flat(), 0));
  }

  /** {@code _Pragma("...")} (6.10.9); false if that is not what follows. */
  boolean operator(Token name) {
    TextRange place = name.use();
    Token open = run.expander.next();
    if (!open.is("(")) {
      run.expander.unread(List.of(open));
      run.notes.invalid(place, "_Pragma takes a string in brackets");
      return false;
    }
    Token text = run.expander.next();
    Token close = run.expander.next();
    if (text.kind() != Kind.STRING || !close.is(")")) {
      run.notes.invalid(place, "_Pragma takes a string in brackets");
      run.expander.unread(List.of(open, text, close));
      return false;
    }
    String inner = text.text().substring(text.text().indexOf('"') + 1, text.text().length() - 1);
    String line = inner.replace("\\\"", "\"").replace("\\\\", "\\");
    List<Token> tokens = new ArrayList<>();
    for (Token token : Lexer.lex(new SourceText("", line), run.settings.language()).tokens()) {
      tokens.add(Token.of(token.kind(), token.text(), text.place(), token.spaced(), false));
    }
    directive(tokens, place);
    return true;
  }

  /** With the offsets of the flat text in which they stand. */
  List<Pragma> found(SourceMap map) {
    return found.stream().map(pragma -> pragma.at(map.offset(pragma.token()))).toList();
  }

  private void obey(List<Token> tokens, TextRange place) {
    String first = word(tokens, 0);
    String second = word(tokens, 1);
    if (first.equals("once")) {
      run.includes.once(run.frame().source());
    } else if (first.equals("push_macro") || first.equals("pop_macro")) {
      macroName(tokens)
          .ifPresentOrElse(
              name -> pushOrPop(first, name, place),
              () -> run.notes.invalid(place, "#pragma " + first + " takes (\"NAME\")"));
    } else if (first.equals("GCC") && second.equals("error")) {
      run.notes.problem(
          Problem.Kind.ERROR_DIRECTIVE, place, "#pragma GCC error " + word(tokens, 2));
    }
  }

  private void pushOrPop(String pragma, String name, TextRange place) {
    if (pragma.equals("push_macro")) {
      run.macros.push(name);
    } else {
      run.macros.pop(name, place, run.notes.flat());
    }
  }

  private static Optional<String> macroName(List<Token> tokens) {
    boolean shaped =
        tokens.size() >= 4
            && tokens.get(1).is("(")
            && tokens.get(2).kind() == Kind.STRING
            && tokens.get(3).is(")");
    return shaped ? Optional.of(tokens.get(2).text().replace("\"", "")) : Optional.empty();
  }

  private static String word(List<Token> tokens, int index) {
    return index < tokens.size() ? tokens.get(index).text() : "";
  }
}
