package org.splitring.reader.preprocess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.macro.Expander;
import org.splitring.reader.preprocess.macro.MacroTable;
import org.splitring.reader.preprocess.macro.ReadingNotes;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.preprocess.token.Token.Kind;

/** One reading of a main file with all that it includes: the stack of files, and what is shared. */
final class PreprocessorRun implements Expander.Source {

  private final LexedFiles lexed;
  private final Deque<OpenFile> frames = new ArrayDeque<>();
  private final Directives directives;
  private final Deque<Token> injected = new ArrayDeque<>();
  private int counter;

  final Settings settings;
  final Assignment assignment;
  final ReadingNotes notes;
  final MacroTable macros;
  final Expander expander;
  final IfSections conditionals;
  final Includes includes;
  final Pragmas pragmas;
  final FlatTextWriter flat = new FlatTextWriter();
  private @Nullable OpenFile first;

  PreprocessorRun(
      Settings settings, Assignment assignment, IncludeResolver resolver, LexedFiles lexed) {
    this.settings = settings;
    this.assignment = assignment;
    this.lexed = lexed;
    notes = new ReadingNotes(settings.bounds());
    Predefined predefined = settings.predefined();
    macros = new MacroTable(predefined.domains(), predefined.undefined(), assignment);
    expander = new Expander(this, macros, notes, settings.language());
    conditionals = new IfSections(notes);
    includes = new Includes(this, resolver);
    pragmas = new Pragmas(this);
    directives = new Directives(this);
  }

  /** Reads a file for its definitions, as one of these. */
  void define(SourceText text, MacroDefinition.Origin origin) {
    LexedFile file = lexed.of(text);
    OpenFile frame = new OpenFile(file, Optional.empty(), 0);
    while (!frame.atEnd()) {
      Token hash = frame.next();
      directives.define(hash, frame.restOfLine(), origin);
    }
  }

  void read(SourceText main) {
    enter(main, Optional.empty());
    for (Token token = expander.next(); !token.isEnd(); token = expander.next()) {
      if (token.isName("_Pragma") && pragmas.operator(token)) {
        continue;
      }
      notes.readTokens(1, token.place());
      if (token.isHash() && flat.length() == 0) {
        notes.invalid(token.place(), "a text cannot begin with \"#\"");
        continue;
      }
      flat.add(token, frame().inclusion());
      notes.emitted(token);
    }
    conditionals.endFile(0, frame().end());
  }

  OpenFile frame() {
    return frames.element();
  }

  /** Begins to read a file. */
  void enter(SourceText text, Optional<Inclusion> inclusion) {
    LexedFile file = lexed.of(text);
    OpenFile frame = new OpenFile(file, inclusion, conditionals.depth());
    notes.readCharacters(text.text().length(), frame.end());
    notes.readTokens(file.tokens().size(), frame.end());
    file.unclosed().forEach(place -> notes.invalid(place, "the comment is not closed"));
    frames.push(frame);
    if (first == null) {
      first = frame;
    }
  }

  /** Puts what a directive stands for before the rest of the text. */
  void inject(Token token) {
    injected.add(token);
  }

  int depth() {
    return frames.size();
  }

  @Override
  public Token next() {
    while (true) {
      if (!injected.isEmpty()) {
        return injected.pop();
      }
      OpenFile frame = frame();
      if (!conditionals.isActive()) {
        frame.skipToDirective();
      }
      if (frame.atEnd()) {
        // A call does not reach out of its file (5.1.1.2p4).
        if (frames.size() == 1 || expander.isCollecting()) {
          return Token.of(Kind.END, "", frame.end(), false, false);
        }
        conditionals.endFile(frame.conditionals(), frame.end());
        frames.pop();
      } else if (frame.atDirective()) {
        Token hash = frame.next();
        directives.read(hash, frame.restOfLine());
      } else {
        return told(frame.next());
      }
    }
  }

  private Token told(Token token) {
    if (token.kind() == Kind.OTHER && token.text().length() > 1) {
      notes.invalid(token.place(), "the quote is not closed in its line");
    }
    return token;
  }

  @Override
  public boolean openBracketFollows() {
    OpenFile frame = frame();
    return !frame.atEnd() && !frame.atDirective() && frame.peek().is("(");
  }

  @Override
  public Token dynamic(Token name) {
    return switch (name.text()) {
      case "__LINE__" -> made(name, Kind.NUMBER, String.valueOf(frame().presumedLine(name.use())));
      case "__COUNTER__" -> made(name, Kind.NUMBER, String.valueOf(counter++));
      case "__INCLUDE_LEVEL__" -> made(name, Kind.NUMBER, String.valueOf(frames.size() - 1));
      case "__FILE__" -> made(name, Kind.STRING, quoted(frame().presumedName()));
      case "__BASE_FILE__" -> made(name, Kind.STRING, quoted(first().presumedName()));
      case "__FILE_NAME__" ->
          made(name, Kind.STRING, quoted(frame().presumedName().replaceFirst(".*/", "")));
      // As gcc has them where it does not know the time: nothing may depend on the day.
      case "__DATE__" -> made(name, Kind.STRING, "\"??? ?? ????\"");
      case "__TIME__" -> made(name, Kind.STRING, "\"??:??:??\"");
      case "__TIMESTAMP__" -> made(name, Kind.STRING, "\"??? ??? ?? ??:??:?? ????\"");
      default -> name.paint();
    };
  }

  private OpenFile first() {
    return first == null ? frame() : first;
  }

  private static Token made(Token name, Kind kind, String text) {
    return new Token(
        kind, text, name.place(), name.spaced(), false, name.expansion(), false, false);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** The tokens of a line with all macros expanded. */
  List<Token> expanded(List<Token> line) {
    return expander.expandAll(line);
  }
}
